import { useQuery, useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { BACKGROUND, client, unwrap } from './client';
import { idle } from './idle';
import { ApiProblem } from './problem';
import type { SessionView, SignInForm } from './schemas';

export const SESSION = ['session'] as const;

/** Queries whose content does not depend on who is signed in. All others go when the session ends. */
const PUBLIC = new Set<unknown>(['session', 'site', 'document-types', 'agreement', 'countries']);

async function fetchSession(background: boolean): Promise<SessionView | null> {
  try {
    const call = client.GET('/api/v1/session', background ? { headers: BACKGROUND } : {});
    const session = await unwrap(call);
    idle.learn(session, (await call).response);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in: undefined while asking, null for nobody. */
export function useSession(): SessionView | null | undefined {
  return useSessionQuery().data;
}

export const useSessionQuery = () =>
  useQuery({ queryKey: SESSION, queryFn: () => fetchSession(false), staleTime: Infinity });

/** Asks the server without counting as activity, e.g. to see whether another window kept the session alive. */
export async function lookAtSession(queries: QueryClient): Promise<SessionView | null> {
  const session = await fetchSession(true);
  if (session) queries.setQueryData(SESSION, session);
  return session;
}

type Opening = Promise<{ data?: SessionView; error?: unknown; response: Response }>;

/** A code to a mobile that signs in, or to one that does not: the answer is alike (SGN-13). */
export const sendSignInCode = (body: { mobile: string; captchaId: string; imageCode: string }) =>
  unwrap(client.POST('/api/v1/session/sms-codes', { body }));

export function useSessionActs() {
  const queries = useQueryClient();
  const open = async (call: Opening): Promise<SessionView> => {
    const session = await unwrap(call);
    forget(queries);
    idle.learn(session, (await call).response);
    queries.setQueryData(SESSION, session);
    void queries.invalidateQueries({ predicate: isPrivate });
    return session;
  };
  return {
    signIn: (form: SignInForm) => open(client.POST('/api/v1/session', { body: form })),
    signInByMobile: (form: { mobile: string; smsCode: string }) =>
      open(client.POST('/api/v1/session/mobile', { body: form })),
    /** After a call that opened a session by itself, e.g. a registration. */
    adopt: async (): Promise<SessionView | null> => {
      const session = await fetchSession(false);
      forget(queries);
      queries.setQueryData(SESSION, session);
      void queries.invalidateQueries({ predicate: isPrivate });
      return session;
    },
    extend: async (): Promise<void> => {
      const call = client.POST('/api/v1/session/extension');
      const session = await unwrap(call);
      idle.learn(session, (await call).response);
      queries.setQueryData(SESSION, session);
    },
    /**
     * After a call that ended the session, e.g. because the password was changed.
     * @param leave goes to a page for everybody, before what this one shows is taken away
     */
    left: async (leave: () => Promise<void>): Promise<void> => {
      await leave();
      endHere(queries);
    },
    /** @param leave goes to a page for everybody, before what this one shows is taken away */
    signOut: async (leave: () => Promise<void>): Promise<void> => {
      try {
        await unwrap(client.DELETE('/api/v1/session'));
      } catch (error) {
        // A session that is gone already is as good as ended.
        if (!(error instanceof ApiProblem && error.status === 401)) throw error;
      }
      await leave();
      endHere(queries);
    },
  };
}

/** Nobody is signed in any more: what was loaded for the user goes. */
export function endHere(queries: QueryClient): void {
  pauseHere(queries);
  void queries.invalidateQueries({ queryKey: ['applications'] });
}

/**
 * The session has ended under a page that stays, hidden, until its user signs in again. What was loaded goes; what was
 * typed is the pages' own and stays.
 */
export function pauseHere(queries: QueryClient): void {
  idle.forget();
  queries.setQueryData(SESSION, null);
  forget(queries);
}

/** Of queries on show only the content goes: removing them would leave their pages with the old one. */
function forget(queries: QueryClient): void {
  for (const query of queries.getQueryCache().findAll({ predicate: isPrivate })) {
    if (query.getObserversCount() > 0) query.reset();
    else queries.removeQueries({ queryKey: query.queryKey, exact: true });
  }
}

const isPrivate = (query: Query) => !PUBLIC.has(query.queryKey[0]);
