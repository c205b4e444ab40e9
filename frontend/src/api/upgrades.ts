import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CardToken } from './cardTypes';
import { client, unwrap } from './client';
import { OPERATORS } from './operators';
import { ApiProblem } from './problem';

/** Individuals who become operators of an organisation (OPR-38 to OPR-44). */

const WAITING = ['upgrades'] as const;
const OWN = ['own-upgrade'] as const;

export const useUpgrades = () =>
  useQuery({ queryKey: WAITING, queryFn: () => unwrap(client.GET('/api/v1/operators/upgrades')) });

export function useUpgradeActs() {
  const queries = useQueryClient();
  const decided = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      void queries.invalidateQueries({ queryKey: WAITING });
      void queries.invalidateQueries({ queryKey: OPERATORS });
    }
  };
  const path = (upgradeId: string) => ({ params: { path: { upgradeId } } });
  return {
    confirm: (upgradeId: string) =>
      decided(unwrap(client.POST('/api/v1/operators/upgrades/{upgradeId}/confirmation', path(upgradeId)))),
    refuse: (upgradeId: string, reason: string) =>
      decided(
        unwrap(
          client.POST('/api/v1/operators/upgrades/{upgradeId}/refusal', {
            ...path(upgradeId),
            body: { reason },
          }),
        ),
      ),
  };
}

/** The last application of the individual who is signed in; null where there was none. */
export const useOwnUpgrade = () =>
  useQuery({
    queryKey: OWN,
    queryFn: () =>
      unwrap(client.GET('/api/v1/account/upgrade')).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }),
  });

export function useOwnUpgradeActs() {
  const queries = useQueryClient();
  const changed = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      void queries.invalidateQueries({ queryKey: OWN });
    }
  };
  return {
    apply: (code: string) =>
      changed(unwrap(client.POST('/api/v1/account/upgrade', { body: { code, confirmed: true } }))),
    withdraw: () => changed(unwrap(client.DELETE('/api/v1/account/upgrade'))),
  };
}

/** All sessions of the account end with it. */
export const upgradeByCard = (token: CardToken) =>
  unwrap(client.POST('/api/v1/account/upgrade/card', { body: { token, confirmed: true } }));
