import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client';
import type { NewOperator, OperatorChange, OperatorPage } from './schemas';

/** The operators of the own organisation (spec 06). */

export const OPERATORS = ['operators'] as const;

/** What is asked of the list; sort as the server names it. */
export interface OperatorQuery {
  username?: string;
  name?: string;
  sort?: string;
  page: number;
  pageSize: number;
}

export const useOperators = (query: OperatorQuery) =>
  useQuery({
    queryKey: [...OPERATORS, 'list', query],
    queryFn: () => unwrap(client.GET('/api/v1/operators', { params: { query } })) as Promise<OperatorPage>,
    placeholderData: keepPreviousData,
  });

/** Whether operators may be changed now, and what new ones sign in with first (OPR-28, GEN-21). */
export const useOperatorRules = () =>
  useQuery({
    queryKey: [...OPERATORS, 'rules'],
    queryFn: () => unwrap(client.GET('/api/v1/operators/rules')),
  });

export const fetchOperator = (operatorId: string) =>
  unwrap(client.GET('/api/v1/operators/{operatorId}', { params: { path: { operatorId } } }));

/** What somebody else may have changed since is asked for anew each time. */
export const useOperator = (operatorId: string) =>
  useQuery({
    queryKey: [...OPERATORS, 'one', operatorId],
    queryFn: () => fetchOperator(operatorId),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

const path = (operatorId: string) => ({ params: { path: { operatorId } } });

/** All that changes operators; the list is asked for again whatever came of it. */
export function useOperatorActs() {
  const queries = useQueryClient();
  const changed = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      void queries.invalidateQueries({ queryKey: [...OPERATORS, 'list'] });
      void queries.invalidateQueries({ queryKey: [...OPERATORS, 'rules'] });
    }
  };
  return {
    create: (body: NewOperator) => changed(unwrap(client.POST('/api/v1/operators', { body }))),
    change: (operatorId: string, body: OperatorChange) =>
      changed(unwrap(client.PUT('/api/v1/operators/{operatorId}', { ...path(operatorId), body }))),
    setState: (operatorId: string, state: 'ENABLED' | 'DISABLED') =>
      changed(
        unwrap(client.PUT('/api/v1/operators/{operatorId}/state', { ...path(operatorId), body: { state } })),
      ),
    resetPassword: (operatorId: string) =>
      changed(unwrap(client.POST('/api/v1/operators/{operatorId}/initial-password', path(operatorId)))),
    remove: (operatorId: string) =>
      changed(unwrap(client.DELETE('/api/v1/operators/{operatorId}', path(operatorId)))),
  };
}
