import { useQuery } from '@tanstack/react-query';
import { client, unwrap } from './client';

/** Where the holder is signed in (ACC-67, ACC-68). */

export const OWN_SESSIONS = ['own-sessions'] as const;

export const useOwnSessions = () =>
  useQuery({ queryKey: OWN_SESSIONS, queryFn: () => unwrap(client.GET('/api/v1/account/sessions')) });

export const endOwnSession = (sessionId: string) =>
  unwrap(client.DELETE('/api/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } }));

export const endOtherSessions = () => unwrap(client.DELETE('/api/v1/account/sessions'));
