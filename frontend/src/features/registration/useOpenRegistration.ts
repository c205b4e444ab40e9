import { ApiProblem } from '@/api/problem';
import { beginRegistration } from '@/api/registration';
import { useCallback, useRef } from 'react';

export interface OpenRegistration {
  /** The id of the registration at hand; one is begun with the first question to the server. */
  id: () => Promise<string>;
  /** What is known of it without asking. */
  known: () => string | undefined;
  forget: () => void;
}

export const isExpired = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'REGISTRATION_EXPIRED';

/** A registration whose data are all stated at the end. Who only looks at the page begins none. */
export function useOpenRegistration(kind: 'individual' | 'overseas'): OpenRegistration {
  const begun = useRef<ReturnType<typeof beginRegistration>>(undefined);
  const known = useRef<string>(undefined);
  const forget = useCallback(() => {
    begun.current = undefined;
    known.current = undefined;
  }, []);
  return {
    id: async () => {
      begun.current ??= beginRegistration(kind);
      try {
        known.current = (await begun.current).registrationId;
        return known.current;
      } catch (error) {
        forget();
        throw error;
      }
    },
    known: () => known.current,
    forget,
  };
}
