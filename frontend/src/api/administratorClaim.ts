import { client, unwrap } from './client';
import type { components } from './schema';
import { putFile } from './upload';

/** The calls of who wants to become administrator by papers; the id is a secret of this browser window. */
type Schemas = components['schemas'];

export type AdministratorClaim = Schemas['AdministratorClaim'];

const ROOT = '/api/v1/recoveries/administrator';
const path = (recoveryId: string) => ({ path: { recoveryId } });

export const beginClaim = () => unwrap(client.POST(ROOT));

export const viewClaim = (id: string) => unwrap(client.GET(`${ROOT}/{recoveryId}`, { params: path(id) }));

export const giveClaimedOrganisation = (id: string, body: Schemas['ClaimedOrganisation']) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/organisation`, { params: path(id), body }));

export const askClaimCode = (id: string, body: Schemas['AdministratorClaimCode']) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/sms-codes`, { params: path(id), body }));

export const giveClaimant = (id: string, body: Schemas['AdministratorClaimant']) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/person`, { params: path(id), body }));

export const putClaimPicture = (
  id: string,
  slot: string,
  ...rest: [file: File, onShare: (share: number) => void, signal: AbortSignal]
) => putFile(`${ROOT}/${encodeURIComponent(id)}/pictures/${slot}`, ...rest);

export const submitClaim = (id: string, key: string) =>
  unwrap(
    client.POST(`${ROOT}/{recoveryId}/submission`, {
      params: { ...path(id), header: { 'Idempotency-Key': key } },
    }),
  );

export const objectToClaim = (token: string) =>
  unwrap(client.POST('/api/v1/recoveries/administrator-objections', { body: { token } }));
