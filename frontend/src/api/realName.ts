import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CardToken } from './cardTypes';
import { BACKGROUND, client, unwrap } from './client';
import type { BankCardBody, CodeBody, LegalRepIdentity, LegalRepOrganisation } from './realNameTypes';

/** The calls of real-name verification (spec 10). */

const ROOT = '/api/v1/real-name';
const LEGAL_REP = `${ROOT}/legal-representative` as const;

export const REAL_NAME = ['real-name'] as const;
export const LEGAL_REP_STEPS = ['real-name', 'legal-representative'] as const;

export const useRealName = (enabled = true) =>
  useQuery({ queryKey: REAL_NAME, queryFn: () => unwrap(client.GET(ROOT)), enabled });

/** How far the verification through the legal representative is. */
export const useLegalRepSteps = () =>
  useQuery({ queryKey: LEGAL_REP_STEPS, queryFn: () => unwrap(client.GET(LEGAL_REP)) });

/** All that shows the level, or depends on it. */
export function useRealNameChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: REAL_NAME, exact: true });
    for (const key of ['account', 'applications', 'own-card']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

export const verifyByCard = (token: CardToken) => unwrap(client.POST(`${ROOT}/card`, { body: { token } }));

export const verifyByIdentity = () => unwrap(client.POST(`${ROOT}/identity`));

export const sendReservedPhoneCode = (body: CodeBody) => unwrap(client.POST(`${ROOT}/sms-codes`, { body }));

export const verifyByBankCard = (body: BankCardBody) => unwrap(client.POST(`${ROOT}/bank-card`, { body }));

export const confirmOrganisation = (body: LegalRepOrganisation) =>
  unwrap(client.PUT(`${LEGAL_REP}/organisation`, { body }));

/** Whose step it is: the legal representative's, or that of the administrator at the screen. */
export type Whose = 'person' | 'administrator';

export const checkIdentity = (whose: Whose, body: LegalRepIdentity) =>
  whose === 'person'
    ? unwrap(client.POST(`${LEGAL_REP}/person/identity`, { body }))
    : unwrap(client.POST(`${LEGAL_REP}/administrator/identity`, { body }));

export const checkBankCard = (whose: Whose, body: BankCardBody) =>
  whose === 'person'
    ? unwrap(client.POST(`${LEGAL_REP}/person/bank-card`, { body }))
    : unwrap(client.POST(`${LEGAL_REP}/administrator/bank-card`, { body }));

export const goToCorporateBank = (bankCode: string) =>
  unwrap(client.POST(`${ROOT}/bank-key`, { body: { bankCode } }));

/** @param again a look that nobody asked for, which does not keep the session alive */
export const lookAtBankVisit = (again: boolean) =>
  unwrap(client.POST(`${ROOT}/bank-key/result`, again ? { headers: BACKGROUND } : {}));
