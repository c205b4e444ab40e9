import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from './client';
import { ownCard } from './cards';
import type { ActivityPage, AgreementType } from './schemas';

/** The reads of this product, one hook each. Texts come in the page's language, so it is part of their keys. */

const HOUR = 3_600_000;

export function useLanguageKey(): string {
  return useTranslation().i18n.language;
}

export function useSite() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['site', language],
    queryFn: () => unwrap(client.GET('/api/v1/site')),
    staleTime: HOUR,
    placeholderData: (previous) => previous,
  });
}

export function useDocumentTypes() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['document-types', language],
    queryFn: () => unwrap(client.GET('/api/v1/document-types')),
    staleTime: HOUR,
    placeholderData: (previous) => previous,
  });
}

/** Without a version: the one in force. */
export function useAgreement(type: AgreementType, version?: number) {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['agreement', type, version ?? 'current', language],
    queryFn: () =>
      version
        ? unwrap(client.GET('/api/v1/agreements/{type}/{version}', { params: { path: { type, version } } }))
        : unwrap(client.GET('/api/v1/agreements/{type}', { params: { path: { type } } })),
    staleTime: HOUR,
    placeholderData: (previous) => previous,
  });
}

/** A partner site that takes part at present; undefined also for a code nobody has. */
export function usePartnerSite(code: string | undefined) {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['partner-site', code, language],
    queryFn: () =>
      unwrap(client.GET('/api/v1/partner-sites/{code}', { params: { path: { code: code ?? '' } } })),
    enabled: code !== undefined,
    staleTime: HOUR,
  }).data;
}

export function useBanks() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['banks', language],
    queryFn: () => unwrap(client.GET('/api/v1/banks')),
    staleTime: HOUR,
    placeholderData: (previous) => previous,
  });
}

export function useApplications() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['applications', language],
    queryFn: () => unwrap(client.GET('/api/v1/applications')),
    staleTime: HOUR,
    placeholderData: (previous) => previous,
  });
}

export function useModules() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['modules', language],
    queryFn: () => unwrap(client.GET('/api/v1/modules')),
    staleTime: HOUR,
  });
}

export function useAnnouncements() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['announcements', language],
    queryFn: () => unwrap(client.GET('/api/v1/announcements')),
  });
}

export function useAccount() {
  const language = useLanguageKey();
  return useQuery({
    queryKey: ['account', language],
    queryFn: () => unwrap(client.GET('/api/v1/account')),
    placeholderData: (previous) => previous,
  });
}

export function useActivity(page: number, pageSize: number) {
  return useQuery({
    queryKey: ['activity', page, pageSize],
    queryFn: () =>
      unwrap(
        client.GET('/api/v1/account/activity', { params: { query: { page, pageSize } } }),
      ) as Promise<ActivityPage>,
    placeholderData: (previous) => previous,
  });
}

export const OWN_CARD = ['own-card'] as const;

export function useOwnCard(enabled = true) {
  return useQuery({ queryKey: OWN_CARD, queryFn: ownCard, enabled });
}
