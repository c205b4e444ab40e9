/** UIC-18: which columns of a list are shown; one always stays. */

/** What is kept may name columns the list no longer has; none left means all. */
export function shownColumns(all: readonly string[], kept: unknown): readonly string[] {
  const chosen = Array.isArray(kept) ? all.filter((column) => kept.includes(column)) : all;
  return chosen.length > 0 ? chosen : all;
}

export function toggleColumn(
  all: readonly string[],
  shown: readonly string[],
  column: string,
): readonly string[] {
  const next = all.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one)));
  return next.length > 0 ? next : shown;
}
