import { send } from './recoveryCalls';
import type {
  CaptchaAnswered,
  CodeAsked,
  LicenceCode,
  LicenceScanState,
  PasswordMethod,
  PasswordRecovery,
  StatedPerson,
} from './recoveryTypes';
import { putFile } from './upload';

/** The calls of a password recovery; the id is a secret of this browser window. */

const ROOT = '/api/v1/recoveries/password';
const at = (id: string, rest = '') => `${ROOT}/${encodeURIComponent(id)}${rest}`;

export const beginPasswordRecovery = (body: CaptchaAnswered & { username: string }, key: string) =>
  send<PasswordRecovery>('POST', ROOT, body, key);

export const viewPasswordRecovery = (id: string) => send<PasswordRecovery>('GET', at(id));

export const askPasswordSms = (
  id: string,
  body: CaptchaAnswered & { method: PasswordMethod; mobile?: string },
) => send<CodeAsked>('POST', at(id, '/sms-codes'), body);

export const askPasswordEmail = (
  id: string,
  body: CaptchaAnswered & { method: PasswordMethod; email?: string },
) => send<CodeAsked>('POST', at(id, '/email-codes'), body);

const prove = (id: string, by: string, body: object) =>
  send<PasswordRecovery>('POST', at(id, `/proofs/${by}`), body);

export const proveByPhone = (id: string, smsCode: string) => prove(id, 'phone', { smsCode });
export const proveByEmail = (id: string, emailCode: string) => prove(id, 'email', { emailCode });

export type AccountInformation = StatedPerson & {
  mobile?: string;
  smsCode?: string;
  email?: string;
  emailCode?: string;
};
export const proveByAccountInformation = (id: string, body: AccountInformation) =>
  prove(id, 'account-information', body);

export interface LegalInformation {
  orgName: string;
  uscc: string;
  legalRepName: string;
  legalRepIdType: string;
  legalRepIdNumber: string;
  legalRepIdValidFrom?: string;
  legalRepIdValidTo?: string;
  mobile: string;
  smsCode: string;
}
export const proveByLegalRepresentative = (id: string, body: LegalInformation) =>
  prove(id, 'legal-representative', body);

export const showLicence = (id: string) => send<LicenceCode>('POST', at(id, '/licence'), {});

/** How far the scan has come; with the recovery once the licence was found right. */
export const lookAtLicence = (id: string) => send<LicenceScanState>('GET', at(id, '/licence'));

export const putPasswordPicture = (
  id: string,
  slot: string,
  ...rest: [file: File, onShare: (share: number) => void, signal: AbortSignal]
) => putFile(at(id, `/pictures/${slot}`), ...rest);

export const askReview = (id: string, body: object, key: string) =>
  send<PasswordRecovery>('POST', at(id, '/review'), body, key);

export const setNewPassword = (id: string, newPassword: string, passwordConfirm: string) =>
  send<PasswordRecovery>('PUT', at(id, '/password'), { newPassword, passwordConfirm });

/** RCP-15, "this was not me". */
export const object = (token: string) => send<undefined>('POST', '/api/v1/recoveries/objections', { token });
