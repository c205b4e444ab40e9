/** A random UUID; `crypto.randomUUID` exists only on https and localhost, the product may be tried elsewhere. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Keys for one form: the same content keeps its key, so that a retry after a lost answer has no second effect
 * (REG-08); other content gets a new one.
 */
export function idempotencyKeys() {
  let last = { content: '', key: '' };
  return (content: unknown): string => {
    const text = JSON.stringify(content);
    if (text !== last.content) last = { content: text, key: uuid() };
    return last.key;
  };
}
