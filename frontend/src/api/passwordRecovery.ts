import { client, unwrap } from './client';
import type {
  AccountInformation,
  LegalInformation,
  PasswordEmail,
  PasswordSms,
  PasswordStart,
  ReviewBody,
} from './recoveryTypes';
import { putFile } from './upload';

/** The calls of a password recovery; the id is a secret of this browser window. */

const ROOT = '/api/v1/recoveries/password';
const path = (recoveryId: string) => ({ path: { recoveryId } });

export const beginPasswordRecovery = (body: PasswordStart) => unwrap(client.POST(ROOT, { body }));

export const viewPasswordRecovery = (id: string) =>
  unwrap(client.GET(`${ROOT}/{recoveryId}`, { params: path(id) }));

export const askPasswordSms = (id: string, body: PasswordSms) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/sms-codes`, { params: path(id), body }));

export const askPasswordEmail = (id: string, body: PasswordEmail) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/email-codes`, { params: path(id), body }));

export const proveByPhone = (id: string, smsCode: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/proofs/phone`, { params: path(id), body: { smsCode } }));

export const proveByEmail = (id: string, emailCode: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/proofs/email`, { params: path(id), body: { emailCode } }));

export const proveByAccountInformation = (id: string, body: AccountInformation) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/proofs/account-information`, { params: path(id), body }));

export const proveByLegalRepresentative = (id: string, body: LegalInformation) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/proofs/legal-representative`, { params: path(id), body }));

export const showLicence = (id: string) =>
  unwrap(client.POST(`${ROOT}/{recoveryId}/licence`, { params: path(id) }));

/** How far the scan has come; with the recovery once the licence was found right. */
export const lookAtLicence = (id: string) =>
  unwrap(client.GET(`${ROOT}/{recoveryId}/licence`, { params: path(id) }));

export const putPasswordPicture = (
  id: string,
  slot: string,
  ...rest: [file: File, onShare: (share: number) => void, signal: AbortSignal]
) => putFile(`${ROOT}/${encodeURIComponent(id)}/pictures/${slot}`, ...rest);

export const askReview = (id: string, body: ReviewBody, key: string) =>
  unwrap(
    client.POST(`${ROOT}/{recoveryId}/review`, {
      params: { ...path(id), header: { 'Idempotency-Key': key } },
      body,
    }),
  );

export const setNewPassword = (id: string, newPassword: string, passwordConfirm: string) =>
  unwrap(
    client.PUT(`${ROOT}/{recoveryId}/password`, { params: path(id), body: { newPassword, passwordConfirm } }),
  );

/** RCP-15, "this was not me". */
export const object = (token: string) =>
  unwrap(client.POST('/api/v1/recoveries/objections', { body: { token } }));
