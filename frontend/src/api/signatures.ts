import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client';
import type { SealSwitch, SignaturePage } from './sealTypes';

/** Pictures of handwritten signatures of the own organisation's people (spec 09, 1.6). */

const SIGNATURES = ['signatures'] as const;

export interface SignatureQuery {
  name?: string;
  state?: SealSwitch;
  from?: string;
  to?: string;
  sort?: string;
  page: number;
  pageSize: number;
}

export const useSignatures = (query: SignatureQuery) =>
  useQuery({
    queryKey: [...SIGNATURES, 'list', query],
    queryFn: () => unwrap(client.GET('/api/v1/signatures', { params: { query } })) as Promise<SignaturePage>,
    placeholderData: keepPreviousData,
  });

/** SEL-45: operators with or without card. */
export const useDeclarants = () =>
  useQuery({
    queryKey: [...SIGNATURES, 'declarants'],
    queryFn: () => unwrap(client.GET('/api/v1/signatures/declarants')),
    staleTime: 0,
  });

export const signatureAddress = (signatureId: string, part: 'picture' | 'thumbnail'): string =>
  `/api/v1/signatures/${encodeURIComponent(signatureId)}/${part}`;

const path = (signatureId: string) => ({ params: { path: { signatureId } } });

/** All that changes signatures; the list is asked for again whatever came of it. */
export function useSignatureActs() {
  const queries = useQueryClient();
  const changed = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      void queries.invalidateQueries({ queryKey: SIGNATURES });
    }
  };
  return {
    /** @param replace whether another one of the declarant that is in use may be disabled by it (SEL-53) */
    setState: (signatureId: string, state: SealSwitch, replace = false) =>
      changed(
        unwrap(
          client.PUT('/api/v1/signatures/{signatureId}/state', {
            ...path(signatureId),
            body: { state, ...(replace && { replace }) },
          }),
        ),
      ),
    remove: (signatureId: string) =>
      changed(unwrap(client.DELETE('/api/v1/signatures/{signatureId}', path(signatureId)))),
    refresh: () => queries.invalidateQueries({ queryKey: SIGNATURES }),
  };
}
