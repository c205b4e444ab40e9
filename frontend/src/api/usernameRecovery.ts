import { client, unwrap } from './client';
import type {
  BankCardBody,
  FactsBody,
  MobileBody,
  OrganisationBody,
  RecoveryKind,
  RequestBody,
  RequesterBody,
  UsernameEmail,
  UsernameMethod,
  UsernameSms,
} from './recoveryTypes';
import { putFile } from './upload';

/** The calls of a user name recovery; the id is a secret of this browser window. */

const ROOT = '/api/v1/recoveries/username';
const path = (recoveryId: string) => ({ path: { recoveryId } });
const header = (key: string) => ({ header: { 'Idempotency-Key': key } });

export const beginUsernameRecovery = (kind: RecoveryKind, method: UsernameMethod) =>
  unwrap(client.POST(ROOT, { body: { kind, method } }));

export const viewUsernameRecovery = (id: string) =>
  unwrap(client.GET(`${ROOT}/{recoveryId}`, { params: path(id) }));

export const askSmsCode = (id: string, body: UsernameSms) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/sms-codes`, { params: path(id), body }));

export const askEmailCode = (id: string, body: UsernameEmail) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/email-codes`, { params: path(id), body }));

export const giveOrganisation = (id: string, body: OrganisationBody) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/organisation`, { params: path(id), body }));

export const giveMobile = (id: string, body: MobileBody) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/mobile`, { params: path(id), body }));

export const giveRequester = (id: string, body: RequesterBody, key: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/requester`, { params: { ...path(id), ...header(key) }, body }));

export const chooseOperators = (id: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/operators`, { params: path(id) }));

export const giveFacts = (id: string, body: FactsBody, key: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/facts`, { params: { ...path(id), ...header(key) }, body }));

export const goToBank = (id: string, bankCode: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/bank`, { params: path(id), body: { bankCode } }));

export const listUsernames = (id: string, key: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/usernames`, { params: { ...path(id), ...header(key) } }));

export const giveBankCard = (id: string, body: BankCardBody, key: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/bank-card`, { params: { ...path(id), ...header(key) }, body }));

export const giveRequest = (id: string, body: RequestBody) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/request`, { params: path(id), body }));

export const putUsernamePicture = (
  id: string,
  slot: string,
  ...rest: [file: File, onShare: (share: number) => void, signal: AbortSignal]
) => putFile(`${ROOT}/${encodeURIComponent(id)}/pictures/${slot}`, ...rest);

export const submitUsernameRequest = (id: string, key: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/submission`, { params: { ...path(id), ...header(key) } }));
