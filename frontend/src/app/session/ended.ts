import { useSyncExternalStore } from 'react';
import { emitter } from '@/api/emitter';

/** Why the server ended the session of this page, as long as its user has neither signed in again nor left. */
let reason: string | undefined;
const changes = emitter<[]>();

function set(next: string | undefined): void {
  if (next === reason) return;
  reason = next;
  changes.emit();
}

export const sessionEnd = {
  set: (why: string) => set(why),
  forget: () => set(undefined),
};

export function useSessionEnd(): string | undefined {
  return useSyncExternalStore(
    (listener) => changes.on(listener),
    () => reason,
  );
}
