import { emitter } from './emitter';

const endings = emitter<[reason: string]>();
const activity = emitter<[]>();

/** What requests tell about the session; the shell listens. */
export const sessionEvents = {
  ended: (reason: string) => endings.emit(reason),
  onEnded: (listener: (reason: string) => void) => endings.on(listener),
  active: () => activity.emit(),
  onActive: (listener: () => void) => activity.on(listener),
};
