import { useQuery } from '@tanstack/react-query';
import { client, unwrap } from './client';
import type { Proof } from './personalData';

/** Another administrator for the organisation (ACC-82 to ACC-85). */

export const CHANGE_OVER = ['change-over'] as const;

export const useChangeOver = () =>
  useQuery({ queryKey: CHANGE_OVER, queryFn: () => unwrap(client.GET('/api/v1/account/change-over')) });

export const nameNextAdministrator = (body: Proof & { username: string; acceptedEffects: string[] }) =>
  unwrap(client.POST('/api/v1/account/change-over', { body }));

export const withdrawNomination = () => unwrap(client.DELETE('/api/v1/account/change-over'));

export const acceptAdministration = (body: Proof & { acceptedEffects: string[] }) =>
  unwrap(client.POST('/api/v1/account/change-over/acceptance', { body }));

export const declineAdministration = () => unwrap(client.DELETE('/api/v1/account/change-over/offer'));
