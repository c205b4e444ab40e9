import { useSyncExternalStore } from 'react';
import { emitter } from './emitter';

const changes = emitter<[]>();
let connected = true;

function set(now: boolean): void {
  if (connected === now) return;
  connected = now;
  changes.emit();
}

globalThis.addEventListener('offline', () => set(false));
globalThis.addEventListener('online', () => set(true));

/** Whether the server was reached the last time. */
export const connection = {
  found: () => set(true),
  lost: () => set(false),
};

export function useConnected(): boolean {
  return useSyncExternalStore(
    (listener) => changes.on(listener),
    () => connected,
  );
}
