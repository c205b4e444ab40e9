import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client, unwrap } from './client';
import { useSession } from './session';

const PREFERENCES = ['preferences'] as const;

/** The page works without its memory. */
const fetchPreferences = () =>
  (unwrap(client.GET('/api/v1/preferences')) as Promise<Record<string, unknown>>).catch(() => ({}));

/** What the server keeps for this user about the look of the page; undefined until known. */
export function usePreferences(): Record<string, unknown> | undefined {
  const session = useSession();
  return useQuery({
    queryKey: PREFERENCES,
    queryFn: fetchPreferences,
    enabled: Boolean(session),
    staleTime: Infinity,
  }).data;
}

/** Changes at once here and is kept by the server; where that fails nothing is lost but the memory of it. */
export function useSetPreference(): (key: string, value: unknown) => void {
  const queries = useQueryClient();
  return useCallback(
    (key, value) => {
      queries.setQueryData<Record<string, unknown>>(PREFERENCES, (old) => ({ ...old, [key]: value }));
      unwrap(
        client.PUT('/api/v1/preferences/{key}', {
          params: { path: { key } },
          body: { value: value as never },
          keepalive: true,
        }),
      ).catch(() => undefined);
    },
    [queries],
  );
}
