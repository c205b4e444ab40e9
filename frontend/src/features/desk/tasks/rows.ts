/** Marks the list whose rows the keys j and k walk through. */
export const ROWS = { 'data-rows': true } as const;

/** Moves the focus to the link of the next row, or the one before; Enter opens it then. */
export function moveInRows(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-rows] a[data-task]')];
  const row = document.activeElement?.closest('tr');
  const at = links.findIndex((link) => link.closest('tr') === row);
  links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
}
