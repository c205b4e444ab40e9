import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CardToken } from './cardTypes';
import { client, unwrap } from './client';
import { useLanguageKey } from './queries';
import type { AccountView, IdentityChange, OrganisationChange, OverseasDataChange } from './schemas';
import { putFile } from './upload';

/** Changes of the own data (spec 05 section 8). */

interface CaptchaAnswer {
  captchaId: string;
  imageCode: string;
}

/** That the holder sits at the screen (GEN-30). */
export type HolderProof = { password: string } | { token: CardToken };

export const changeIdentity = (body: IdentityChange) =>
  unwrap(client.PUT('/api/v1/account/identity', { body }));

export const changeOrganisation = (body: OrganisationChange) =>
  unwrap(client.PUT('/api/v1/account/organisation', { body }));

export const changeOverseasData = (body: OverseasDataChange) =>
  unwrap(client.PUT('/api/v1/account/overseas', { body }));

export const supplementNumber = (countryRegNo: string) =>
  unwrap(client.PUT('/api/v1/account/registration-number', { body: { countryRegNo } }));

export const sendPhoneProofCode = (body: CaptchaAnswer) =>
  unwrap(client.POST('/api/v1/account/phone/proof/sms-codes', { body }));

export const provePhoneHolder = (
  body: { smsCode: string } | ({ idType: string; idNumber: string } & HolderProof),
) => unwrap(client.POST('/api/v1/account/phone/proof', { body }));

export const sendNewPhoneCode = (body: { newMobile: string } & CaptchaAnswer) =>
  unwrap(client.POST('/api/v1/account/phone/sms-codes', { body }));

export const changePhone = (body: { newMobile: string; smsCode: string; acceptedEffects: string[] }) =>
  unwrap(client.PUT('/api/v1/account/phone', { body }));

export const sendNewEmailCode = (body: { newEmail: string } & CaptchaAnswer) =>
  unwrap(client.POST('/api/v1/account/email/email-codes', { body }));

export const changeEmail = (
  body: { newEmail: string; emailCode: string; acceptedEffects: string[] } & HolderProof,
) => unwrap(client.PUT('/api/v1/account/email', { body }));

const LICENCE = '/api/v1/account/organisation/correction/licence';

export const sendCorrectionLicence = (file: File, onShare: (share: number) => void, signal: AbortSignal) =>
  putFile(LICENCE, file, onShare, signal);

/** @param key one for each request that is to be made once */
export const submitCorrection = (organisation: OrganisationChange, explanation: string, key: string) =>
  unwrap(
    client.POST('/api/v1/account/organisation/correction', {
      params: { header: { 'Idempotency-Key': key } },
      body: { organisation, explanation },
    }),
  );

export const CORRECTION = ['account', 'correction'] as const;

/** How far the last correction by papers is (ACC-21). */
export const useCorrection = (enabled: boolean) =>
  useQuery({
    queryKey: CORRECTION,
    queryFn: () => unwrap(client.GET('/api/v1/account/organisation/correction')),
    enabled,
  });

const SYNC = 'directory-sync';

/** The directory the own data may be sent to, and what became of the last sending (ACC-64, ACC-65). */
export function useDirectorySync() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: [SYNC, language],
    queryFn: () => unwrap(client.GET('/api/v1/account/directory-sync')),
  });
}

export function useSynchronise() {
  const queries = useQueryClient();
  return async () => {
    try {
      return await unwrap(client.POST('/api/v1/account/directory-sync', { body: { consent: true } }));
    } finally {
      await queries.invalidateQueries({ queryKey: [SYNC] });
    }
  };
}

/** The account as it is now, here and in everything that shows it. */
export function useAccountReload(): () => Promise<AccountView> {
  const queries = useQueryClient();
  const { language } = useTranslation().i18n;
  return async () => {
    const account = await unwrap(client.GET('/api/v1/account'));
    queries.setQueryData(['account', language], account);
    return account;
  };
}
