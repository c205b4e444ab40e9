import { useSyncExternalStore } from 'react';

/** Whether single keys do something; kept by this browser. */

const KEY = 'yinxin.desk.shortcuts';
const listeners = new Set<() => void>();

const isOn = () => localStorage.getItem(KEY) !== 'off';

export function setShortcuts(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export const useShortcutsOn = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOn);
