import { idle } from '@/api/idle';
import { useSite } from '@/api/queries';
import { lookAtSession, pauseHere, useSession } from '@/api/session';
import { sessionEvents } from '@/api/sessionEvents';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sessionEnd } from './ended';
import { idlePhase, type IdlePhase } from './idlePhase';

const TICK_MILLIS = 1000;
const DEFAULT_WARNING_SECONDS = 120;

/**
 * Watches over the session of the signed-in area: tells when its end comes near, and notes its end. Another window may
 * have kept it alive, so the server is asked before anything is said.
 */
export function useSessionWatch(): IdlePhase {
  const queries = useQueryClient();
  const session = useSession();
  const warningSeconds = useSite().data?.limits.idleWarningSeconds ?? DEFAULT_WARNING_SECONDS;
  const [phase, setPhase] = useState<IdlePhase>('calm');
  const asking = useRef(false);

  useEffect(
    () =>
      sessionEvents.onEnded((reason) => {
        if (!queries.getQueryData(['session'])) return;
        pauseHere(queries);
        sessionEnd.set(reason);
      }),
    [queries],
  );

  useEffect(() => {
    if (!session) return undefined;
    const look = async () => {
      const next = idlePhase(idle.secondsLeft(), warningSeconds);
      if (next !== phase && next !== 'calm' && !asking.current) {
        asking.current = true;
        // Where the server cannot be reached the page goes by its own clock.
        await lookAtSession(queries).catch(() => undefined);
        asking.current = false;
      }
      setPhase(idlePhase(idle.secondsLeft(), warningSeconds));
    };
    const timer = setInterval(() => void look(), TICK_MILLIS);
    return () => clearInterval(timer);
  }, [session, warningSeconds, phase, queries]);

  return session ? phase : 'calm';
}
