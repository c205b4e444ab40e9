import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { BACKGROUND, client, unwrap } from './client';
import { idle } from './idle';
import { ApiProblem } from './problem';
import type { SessionView, SignInForm } from './schemas';

export const SESSION = ['session'] as const;

/** Queries whose content does not depend on who is signed in. All others go when the session ends. */
const PUBLIC = new Set<unknown>(['session', 'site', 'document-types', 'agreement']);

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
  return useQuery({ queryKey: SESSION, queryFn: () => fetchSession(false), staleTime: Infinity }).data;
}

/** Asks the server without counting as activity, e.g. to see whether another window kept the session alive. */
export async function lookAtSession(queries: QueryClient): Promise<SessionView | null> {
  const session = await fetchSession(true);
  if (session) queries.setQueryData(SESSION, session);
  return session;
}

export function useSessionActs() {
  const queries = useQueryClient();
  return {
    async signIn(form: SignInForm): Promise<SessionView> {
      const call = client.POST('/api/v1/session', { body: form });
      const session = await unwrap(call);
      forget(queries);
      idle.learn(session, (await call).response);
      queries.setQueryData(SESSION, session);
      return session;
    },
    /** After a call that opened a session by itself, e.g. a registration. */
    async adopt(): Promise<SessionView | null> {
      const session = await fetchSession(false);
      forget(queries);
      queries.setQueryData(SESSION, session);
      return session;
    },
    async extend(): Promise<void> {
      const call = client.POST('/api/v1/session/extension');
      const session = await unwrap(call);
      idle.learn(session, (await call).response);
      queries.setQueryData(SESSION, session);
    },
    async signOut(): Promise<void> {
      try {
        await unwrap(client.DELETE('/api/v1/session'));
      } catch (error) {
        // A session that is gone already is as good as ended.
        if (!(error instanceof ApiProblem && error.status === 401)) throw error;
      }
      endHere(queries);
    },
  };
}

/** Nobody is signed in any more: what was loaded for the user goes. */
export function endHere(queries: QueryClient): void {
  idle.forget();
  queries.setQueryData(SESSION, null);
  forget(queries);
}

function forget(queries: QueryClient): void {
  queries.removeQueries({ predicate: (query) => !PUBLIC.has(query.queryKey[0]) });
  void queries.invalidateQueries({ queryKey: ['applications'] });
}
