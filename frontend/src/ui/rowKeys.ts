import type { KeyboardEvent } from 'react';

const CONTROLS = 'a[href], button:not([disabled]), input:not([disabled])';

const isTick = (element: HTMLElement) => element instanceof HTMLInputElement && element.type === 'checkbox';

/**
 * The keys of spec 11 table 2.2 in a list: ↑ and ↓ go on to the same control of the next row, Enter opens the row, Blank
 * selects it. Fields that are typed into keep their keys.
 */
export function rowKeys(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  if (target instanceof HTMLInputElement && !isTick(target)) return;
  const row = target.closest('tr');
  const tick = row?.querySelector<HTMLElement>('input[type="checkbox"]');
  const opener = row?.querySelector<HTMLElement>('a[href], button');
  if (!row) return;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const next = key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    const at = [...row.querySelectorAll(CONTROLS)].indexOf(target);
    const controls = next?.querySelectorAll<HTMLElement>(CONTROLS);
    (controls?.[at] ?? controls?.[0])?.focus();
  } else if (key === 'Enter' && isTick(target) && opener) opener.click();
  else if (key === ' ' && target instanceof HTMLAnchorElement && tick) tick.click();
  else return;
  event.preventDefault();
}
