import { ApiProblem } from '@/api/problem';
import { unsaved } from '@/ui/unsaved';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepTicket, readTicket, type TicketName } from './ticket';

interface Kept {
  recoveryId: string;
  expiresAt: string;
  step: string;
}

const ENDS = ['DONE', 'SUBMITTED', 'ACTIVATE_BY_CARD'];

export interface Recovery<R> {
  view: R | undefined;
  /** Asking the server about a recovery this window was in before. */
  looking: boolean;
  /** Why that was not answered. */
  failure: unknown;
  expired: boolean;
  drafts: Map<string, object>;
  adopt: (view: R) => void;
  expire: () => void;
  /** Leaves it; another one may be begun. */
  leave: () => void;
  reload: () => void;
}

/** One recovery of this window: where it is, kept across a reload and the way to a bank and back. */
export function useRecovery<R extends Kept>(name: TicketName, load: (id: string) => Promise<R>): Recovery<R> {
  const [found] = useState(() => readTicket(name));
  const [view, setView] = useState<R>();
  const [looking, setLooking] = useState(found !== undefined);
  const [failure, setFailure] = useState<unknown>();
  const [expired, setExpired] = useState(false);
  const [drafts, setDrafts] = useState(() => new Map<string, object>());
  const id = useRef(found);

  const end = useCallback(
    (because: { expired: boolean }) => {
      id.current = undefined;
      keepTicket(name, undefined);
      unsaved.forget();
      setDrafts(new Map());
      setView(undefined);
      setExpired(because.expired);
    },
    [name],
  );

  const adopt = useCallback(
    (next: R) => {
      id.current = next.recoveryId;
      keepTicket(name, ENDS.includes(next.step) ? undefined : next);
      setExpired(false);
      setView(next);
    },
    [name],
  );

  const ask = useCallback(() => {
    if (!id.current) return Promise.resolve();
    return load(id.current).then(adopt, (error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'RECOVERY_EXPIRED') end({ expired: true });
      else setFailure(error);
    });
  }, [load, adopt, end]);

  useEffect(() => {
    if (found) void ask().finally(() => setLooking(false));
  }, [found, ask]);

  return {
    view,
    looking,
    failure,
    expired,
    drafts,
    adopt,
    expire: () => end({ expired: true }),
    leave: () => end({ expired: false }),
    reload: () => {
      setFailure(undefined);
      setLooking(view === undefined);
      void ask().finally(() => setLooking(false));
    },
  };
}
