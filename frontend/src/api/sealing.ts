import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client';
import type {
  SealChoice,
  SealedDocument,
  SealingDocument,
  SealingPreparation,
  SealingRequest,
  SealLimits,
  SealPermission,
  SealUsePage,
} from './sealingTypes';
import { postFile } from './upload';

/** Seals on documents (spec 09, SEL-54 to SEL-73). */

const SEALING = ['sealing'] as const;

/** What may be used now changes with each use, so it is asked for anew each time. */
export const useUsableSeals = () =>
  useQuery({
    queryKey: [...SEALING, 'seals'],
    queryFn: () => unwrap(client.GET('/api/v1/sealing/seals')) as Promise<SealChoice[]>,
    staleTime: 0,
  });

export const usableSealPicture = (sealId: string): string =>
  `/api/v1/sealing/seals/${encodeURIComponent(sealId)}/picture`;

/** As long as the server takes of a name. */
const LONGEST_NAME = 200;

export const handInDocument = (
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<SealingDocument> => {
  // In a header: addresses get into the logs of proxies.
  const name = encodeURIComponent([...file.name].slice(0, LONGEST_NAME).join(''));
  return postFile('/api/v1/sealing/documents', file, onShare, signal, {
    'X-File-Name': name,
  }) as Promise<SealingDocument>;
};

const documentAddress = (documentId: string) => `/api/v1/sealing/documents/${encodeURIComponent(documentId)}`;
export const sealingPagePicture = (documentId: string, page: number): string =>
  `${documentAddress(documentId)}/pages/${page}`;
export const sealedFile = (documentId: string): string => `${documentAddress(documentId)}/file`;

/** Its time would end by itself; whoever is done with it need not wait. */
export const takeAway = (documentId: string) =>
  unwrap(client.DELETE('/api/v1/sealing/documents/{documentId}', { params: { path: { documentId } } }));

export const prepareSealing = (body: SealingRequest) =>
  unwrap(client.POST('/api/v1/sealing/preparations', { body })) as Promise<SealingPreparation>;

/** The same signature may be sent again after SEALING_TIME_STAMP, and after an answer that was lost. */
export const completeSealing = (preparationId: string, signature: string, withoutTimeStamp: boolean) =>
  unwrap(
    client.POST('/api/v1/sealing/preparations/{preparationId}/completion', {
      params: { path: { preparationId } },
      body: { signature, ...(withoutTimeStamp && { withoutTimeStamp }) },
    }),
  ) as Promise<SealedDocument>;

/** What is asked of the use log; days as YYYY-MM-DD. */
export interface UseQuery {
  sealId?: string;
  accountId?: string;
  from?: string;
  to?: string;
  page: number;
  pageSize: number;
}

export const useSealUses = (query: UseQuery) =>
  useQuery({
    queryKey: [...SEALING, 'uses', query],
    queryFn: () => unwrap(client.GET('/api/v1/sealing/uses', { params: { query } })) as Promise<SealUsePage>,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const usesAsTable = ({ sealId, accountId, from, to }: UseQuery): string => {
  const asked = Object.entries({ sealId, accountId, from, to }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `/api/v1/sealing/uses/csv${asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : ''}`;
};

const permissionsOf = (sealId: string) => [...SEALING, 'permissions', sealId] as const;

export const useSealPermissions = (sealId: string) =>
  useQuery({
    queryKey: permissionsOf(sealId),
    queryFn: () =>
      unwrap(client.GET('/api/v1/sealing/permissions/{sealId}', { params: { path: { sealId } } })) as Promise<
        SealPermission[]
      >,
    staleTime: 0,
  });

/** Somebody of the organisation, or an application by its client id. */
export type Grantee = { accountId: string } | { client: string };

/** SEL-70: granted anew, a permission has the new limits and keeps its count. */
export function useGrants(sealId: string) {
  const queries = useQueryClient();
  const changed = async (call: Promise<unknown>) => {
    try {
      await call;
    } finally {
      void queries.invalidateQueries({ queryKey: permissionsOf(sealId) });
    }
  };
  return {
    grant: (to: Grantee, body: SealLimits) =>
      changed(
        'accountId' in to
          ? unwrap(
              client.PUT('/api/v1/sealing/permissions/{sealId}/accounts/{accountId}', {
                params: { path: { sealId, ...to } },
                body,
              }),
            )
          : unwrap(
              client.PUT('/api/v1/sealing/permissions/{sealId}/applications/{client}', {
                params: { path: { sealId, ...to } },
                body,
              }),
            ),
      ),
    withdraw: (from: Grantee) =>
      changed(
        'accountId' in from
          ? unwrap(
              client.DELETE('/api/v1/sealing/permissions/{sealId}/accounts/{accountId}', {
                params: { path: { sealId, ...from } },
              }),
            )
          : unwrap(
              client.DELETE('/api/v1/sealing/permissions/{sealId}/applications/{client}', {
                params: { path: { sealId, ...from } },
              }),
            ),
      ),
  };
}
