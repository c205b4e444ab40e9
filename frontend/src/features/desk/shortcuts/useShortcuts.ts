import { useEffect, useRef } from 'react';
import { useShortcutsOn } from './setting';

/** A key as {@link KeyboardEvent.key} names it, and what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single keys that do something while no field has the focus and no dialog is open. They can be turned off
 * (WCAG 2.1.4), since who dictates or shakes would press them by accident.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const on = useShortcutsOn();
  const now = useRef(shortcuts);
  useEffect(() => {
    now.current = shortcuts;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event)) return;
      const act = now.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

const FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]';

function isTyping(event: KeyboardEvent): boolean {
  const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
  return inField || document.querySelector('[role=dialog]:not([aria-hidden=true])') !== null;
}
