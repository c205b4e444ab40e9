import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CardToken } from './cardTypes';
import { client, unwrap } from './client';
import type {
  DrawnSeal,
  ExtractedPicture,
  NewSeal,
  NewSignature,
  SealChange,
  SealKind,
  SealOperator,
  SealPage,
  SealPreparation,
  SealReissue,
  SealSwitch,
} from './sealTypes';
import { postFile } from './upload';

/** The seals of the own organisation, and how seals and signatures are made (spec 09). */

const SEALS = ['seals'] as const;

/** What is asked of the list; sort as the server names it, days as YYYY-MM-DD. */
export interface SealQuery {
  name?: string;
  state?: SealSwitch;
  kind?: SealKind;
  from?: string;
  to?: string;
  sort?: string;
  page: number;
  pageSize: number;
}

export const useSeals = (query: SealQuery) =>
  useQuery({
    queryKey: [...SEALS, 'list', query],
    queryFn: () => unwrap(client.GET('/api/v1/seals', { params: { query } })) as Promise<SealPage>,
    placeholderData: keepPreviousData,
  });

/** Whether this session may make seals, and what the organisation is called (SEL-03, SEL-33). */
export const useSealRules = () =>
  useQuery({ queryKey: [...SEALS, 'rules'], queryFn: () => unwrap(client.GET('/api/v1/seals/rules')) });

/** A person who has signed in with a new card since appears with the next form. */
export const useSealOperators = () =>
  useQuery({
    queryKey: [...SEALS, 'operators'],
    queryFn: () => unwrap(client.GET('/api/v1/seals/operators')) as Promise<SealOperator[]>,
    staleTime: 0,
  });

const path = (sealId: string) => ({ params: { path: { sealId } } });

export const useSeal = (sealId: string) =>
  useQuery({
    queryKey: [...SEALS, 'one', sealId],
    queryFn: () => unwrap(client.GET('/api/v1/seals/{sealId}', path(sealId))),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Pictures go straight into the page; the version makes a changed one load anew. */
export const sealAddress = (sealId: string, part: 'picture' | 'thumbnail' | 'object', version = 0): string =>
  `/api/v1/seals/${encodeURIComponent(sealId)}/${part}${version > 0 ? `?v=${version}` : ''}`;

/** All that changes seals; the list is asked for again whatever came of it. */
export function useSealActs() {
  const queries = useQueryClient();
  const changed = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      void queries.invalidateQueries({ queryKey: SEALS });
    }
  };
  return {
    setState: (sealId: string, state: SealSwitch) =>
      changed(unwrap(client.PUT('/api/v1/seals/{sealId}/state', { ...path(sealId), body: { state } }))),
    remove: (sealId: string) => changed(unwrap(client.DELETE('/api/v1/seals/{sealId}', path(sealId)))),
    /** After one was made in the two steps below. */
    refresh: () => queries.invalidateQueries({ queryKey: SEALS }),
  };
}

/** SEL-30 */
export const previewSeal = (sealKind: SealKind, issuingOrg: string) =>
  unwrap(
    client.POST('/api/v1/seal-pictures/previews', { body: { sealKind, issuingOrg } }),
  ) as Promise<DrawnSeal>;

export type ScanOf = 'seal' | 'signature';

/** Hands a scan over and waits for what was taken from it (SEL-35, SEL-47). */
export const extractPicture = (
  of: ScanOf,
  scan: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<ExtractedPicture> =>
  postFile(
    `/api/v1/seal-pictures/${of === 'seal' ? 'extractions' : 'signature-extractions'}`,
    scan,
    onShare,
    signal,
  ) as Promise<ExtractedPicture>;

/** The first step: everything is checked, nothing is made. */
export const prepareSeal = (body: NewSeal) =>
  unwrap(client.POST('/api/v1/seal-preparations/seals', { body })) as Promise<SealPreparation>;

export const prepareChange = (sealId: string, body: SealChange) =>
  unwrap(
    client.POST('/api/v1/seal-preparations/seals/{sealId}/change', { ...path(sealId), body }),
  ) as Promise<SealPreparation>;

export const prepareReissue = (sealId: string, body: SealReissue) =>
  unwrap(
    client.POST('/api/v1/seal-preparations/seals/{sealId}/reissue', { ...path(sealId), body }),
  ) as Promise<SealPreparation>;

export const prepareSignature = (body: NewSignature) =>
  unwrap(client.POST('/api/v1/seal-preparations/signatures', { body })) as Promise<SealPreparation>;

/** The second step: the legal card's signature over what was prepared makes it (SEL-05). */
export const confirmPreparation = (preparationId: string, token: CardToken) =>
  unwrap(
    client.POST('/api/v1/seal-preparations/{preparationId}/confirmation', {
      params: { path: { preparationId } },
      body: { token },
    }),
  );
