import { useQuery, useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { BACKGROUND, client, unwrap } from './client';
import { ApiProblem } from './problem';
import type { StaffAttempt, StaffSecondFactor, StaffSession } from './schemas';

/** Signing in to the review desk, apart from customers (RVW-01, RVW-06). */

export const STAFF_SESSION = ['staff', 'session'] as const;
const LOOK_MILLIS = 30_000;

/** Asked in the background, so that looking does not keep a session alive. */
async function look(): Promise<StaffSession | null> {
  try {
    return await unwrap(client.GET('/api/v1/staff/session', { headers: BACKGROUND }));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who of the staff is signed in: undefined while asking, null for nobody. What is on show goes when a session ends. */
export const useStaffSession = () =>
  useQuery({
    queryKey: STAFF_SESSION,
    queryFn: look,
    staleTime: LOOK_MILLIS,
    refetchInterval: ({ state }) => (state.data ? LOOK_MILLIS : false),
  });

export const beginStaffSignIn = (username: string, password: string): Promise<StaffAttempt> =>
  unwrap(client.POST('/api/v1/staff/session', { body: { username, password } }));

const isDesks = ({ queryKey }: Query) => queryKey[0] === 'staff' && queryKey[1] !== 'session';

/** What was loaded for a member goes; what was typed is the pages' own and stays while they are there. */
const forget = (queries: QueryClient) => queries.removeQueries({ predicate: isDesks });

export function useStaffActs() {
  const queries = useQueryClient();
  return {
    finish: async (form: StaffSecondFactor): Promise<void> => {
      const session = await unwrap(client.POST('/api/v1/staff/session/second-factor', { body: form }));
      queries.setQueryData(STAFF_SESSION, session);
      void queries.invalidateQueries({ predicate: isDesks });
    },
    /** A request that counts as use. */
    goOn: async (): Promise<void> => {
      queries.setQueryData(STAFF_SESSION, await unwrap(client.GET('/api/v1/staff/session')));
    },
    signOut: async (): Promise<void> => {
      await unwrap(client.DELETE('/api/v1/staff/session'));
      queries.setQueryData(STAFF_SESSION, null);
      forget(queries);
    },
    /** After a refusal because nobody is signed in any more. */
    lookAgain: () => queries.invalidateQueries({ queryKey: STAFF_SESSION }),
  };
}
