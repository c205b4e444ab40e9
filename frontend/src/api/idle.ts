import type { SessionView } from './schemas';
import { sessionEvents } from './sessionEvents';

/**
 * When the session will end without a further request. The server's instants are turned into waiting times by its
 * own clock (the Date header), so a wrong clock of the user's computer does no harm.
 */
let idleMillis = 0;
let idleEnd = Infinity;
let absoluteEnd = Infinity;

sessionEvents.onActive(() => {
  if (idleEnd !== Infinity) idleEnd = Date.now() + idleMillis;
});

export const idle = {
  learn(session: SessionView, response: Response): void {
    const serverNow = Date.parse(response.headers.get('Date') ?? '') || Date.now();
    const left = Math.max(0, Date.parse(session.idleExpiresAt) - serverNow);
    idleMillis = Math.max(idleMillis, left);
    idleEnd = Date.now() + left;
    absoluteEnd = Date.now() + Math.max(0, Date.parse(session.expiresAt) - serverNow);
  },
  forget(): void {
    idleMillis = 0;
    idleEnd = Infinity;
    absoluteEnd = Infinity;
  },
  /** Seconds until the end; Infinity where nobody is signed in. */
  secondsLeft(): number {
    return (Math.min(idleEnd, absoluteEnd) - Date.now()) / 1000;
  },
  /** Whether the end that is near comes in any case, however much is done. */
  endsForGood(): boolean {
    return absoluteEnd <= idleEnd;
  },
};
