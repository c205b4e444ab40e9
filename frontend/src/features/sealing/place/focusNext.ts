/**
 * Before an element is taken away the focus goes to the next of its kind, or the one before, or to what holds them: left
 * alone it would fall to the beginning of the page.
 */
export function focusNext(from: HTMLElement, kind: string, holder: HTMLElement | null | undefined): void {
  const all = Array.from(holder?.querySelectorAll<HTMLElement>(kind) ?? []);
  const at = all.indexOf(from);
  (all[at + 1] ?? all[at - 1] ?? holder)?.focus();
}
