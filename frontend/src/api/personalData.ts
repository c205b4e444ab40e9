import { notices } from '@/ui/notices';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardToken } from './cardTypes';
import { client, unwrap } from './client';
import { useErrorText } from './errorText';

/** What proves that the holder sits at the screen. */
export type Proof = { password: string } | { token: CardToken };

/** All that is kept about the account, as a ZIP (ACC-69). */
export async function copyPersonalData(proof: Proof): Promise<{ name: string; content: Blob }> {
  let name = 'personal-data.zip';
  const content = await unwrap(
    client.POST('/api/v1/account/personal-data/copies', { body: proof, parseAs: 'blob' }).then((answer) => {
      const told = /filename="([^"]+)"/.exec(answer.response.headers.get('Content-Disposition') ?? '');
      name = told?.[1] ?? name;
      return answer;
    }),
  );
  return { name, content };
}

const CLOSING = ['closing'] as const;

/** Whether the account is going to be closed (ACC-74). */
export const useClosing = (enabled = true) =>
  useQuery({ queryKey: CLOSING, queryFn: () => unwrap(client.GET('/api/v1/account/closing')), enabled });

export const closeAccount = (body: Proof & { acceptedEffects: string[] }) =>
  unwrap(client.POST('/api/v1/account/closing', { body }));

/** Keeps the account after all (ACC-77). */
export function useTakeBack() {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { t } = useTranslation('personalData');
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    try {
      await unwrap(client.DELETE('/api/v1/account/closing'));
      notices.success(t('takenBack'));
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setPending(false);
      await queries.invalidateQueries({ queryKey: CLOSING });
    }
  };
  return { pending, run };
}
