import { useQuery } from '@tanstack/react-query';
import { client, unwrap } from './client';

/** Where the holder is signed in (ACC-67, ACC-68). Thin until the contract has these calls. */
export interface OwnSession {
  sessionId: string;
  current: boolean;
  method: 'PASSWORD' | 'PHONE' | 'CARD_OPERATOR' | 'CARD_LEGAL';
  signedInAt: string;
  lastSeenAt: string;
  browser?: string;
  system?: string;
  place: string;
}

type Call = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
const get = client.GET as unknown as Call;
const remove = client.DELETE as unknown as Call;

export const OWN_SESSIONS = ['own-sessions'] as const;

export const useOwnSessions = () =>
  useQuery({
    queryKey: OWN_SESSIONS,
    queryFn: () => unwrap(get('/api/v1/account/sessions')) as Promise<OwnSession[]>,
  });

export const endOwnSession = (sessionId: string) =>
  unwrap(remove(`/api/v1/account/sessions/${encodeURIComponent(sessionId)}`));

/** All others; with all this one, too. */
export const endOwnSessions = (all: boolean) =>
  unwrap(remove(`/api/v1/account/sessions${all ? '?all=true' : ''}`));
