import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from './client';
import { idempotencyKeys } from './idempotency';
import type { QualificationSync, Qualifications, QualificationVersion } from './schemas';

/** What the organisation has filed at authorities (spec 08). */

const QUALIFICATIONS = ['qualifications'] as const;

const view = () => unwrap(client.GET('/api/v1/qualifications'));

export function useQualifications() {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: [...QUALIFICATIONS, 'view', language],
    queryFn: view,
    placeholderData: (previous) => previous,
  });
}

/** Asks again, and shows what came: for who has to compare it with something first. */
export function useFreshQualifications() {
  const { language } = useTranslation().i18n;
  const queries = useQueryClient();
  return (): Promise<Qualifications> =>
    queries.query({ queryKey: [...QUALIFICATIONS, 'view', language], queryFn: view, staleTime: 0 });
}

export function useRefreshQualifications() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: QUALIFICATIONS });
}

export function useQualificationVersions(page: number, pageSize: number) {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: [...QUALIFICATIONS, 'versions', page, pageSize, language],
    queryFn: () =>
      unwrap(
        client.GET('/api/v1/qualifications/versions', { params: { query: { page, pageSize } } }),
      ) as Promise<{ items: QualificationVersion[]; page: number; pageSize: number; total: number }>,
    placeholderData: (previous) => previous,
  });
}

export interface QualificationValues {
  version: number;
  catalogueVersion: number;
  values: Record<string, string>;
}

const keys = idempotencyKeys();

export const saveQualifications = (body: QualificationValues) =>
  unwrap(
    client.PUT('/api/v1/qualifications', {
      params: { header: { 'Idempotency-Key': keys(body) } },
      body,
    }),
  );

export const synchroniseQualifications = (source: string) =>
  unwrap(
    client.POST('/api/v1/qualifications/synchronisations', { body: { source } }),
  ) as Promise<QualificationSync>;

export const confirmSynchronisation = (synchronisationId: string, acceptedEffects: string[]) =>
  unwrap(
    client.POST('/api/v1/qualifications/synchronisations/{synchronisationId}/confirmation', {
      params: { path: { synchronisationId } },
      body: { acceptedEffects },
    }),
  ) as Promise<QualificationSync>;
