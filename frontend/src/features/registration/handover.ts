/**
 * What one page of the registration hands to the next, by a key in the history entry. It stays in the memory of the page:
 * the browser writes its history down, and persons' data do not belong there.
 */
const handed = new Map<string, unknown>();

export interface HandedKey {
  handed: string;
}

export function handOver(content: unknown): HandedKey {
  const key = String(handed.size + 1);
  handed.set(key, content);
  return { handed: key };
}

/** Undefined after a reload, or where nothing was handed over. */
export function handedOver(state: unknown): unknown {
  const key = (state as Partial<HandedKey> | null)?.handed;
  return key === undefined ? undefined : handed.get(key);
}
