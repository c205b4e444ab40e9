/** Whether a version such as 1.4.0 is at least another; what is missing counts as 0. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [have, want] = [version, minimum].map((one) =>
    one.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0),
  );
  for (let at = 0; at < Math.max(have?.length ?? 0, want?.length ?? 0); at += 1) {
    const difference = (have?.[at] ?? 0) - (want?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
