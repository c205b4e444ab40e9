import { send } from './recoveryCalls';
import type {
  CaptchaAnswered,
  CodeAsked,
  RecoveryKind,
  StatedPerson,
  UsernameMethod,
  UsernameRecovery,
} from './recoveryTypes';
import { putFile } from './upload';

/** The calls of a user name recovery; the id is a secret of this browser window. */

const ROOT = '/api/v1/recoveries/username';
const at = (id: string, rest = '') => `${ROOT}/${encodeURIComponent(id)}${rest}`;
const post = (id: string, rest: string, body: object = {}, key?: string) =>
  send<UsernameRecovery>('POST', at(id, rest), body, key);

export const beginUsernameRecovery = (kind: RecoveryKind, method: UsernameMethod, key: string) =>
  send<UsernameRecovery>('POST', ROOT, { kind, method }, key);

export const viewUsernameRecovery = (id: string) => send<UsernameRecovery>('GET', at(id));

export type Receiver = 'OWN' | 'OPERATOR_1' | 'OPERATOR_2';

export const askSmsCode = (id: string, body: CaptchaAnswered & { mobile: string; receiver?: Receiver }) =>
  send<CodeAsked>('POST', at(id, '/sms-codes'), body);

export const askEmailCode = (id: string, body: CaptchaAnswered & { email: string }) =>
  send<CodeAsked>('POST', at(id, '/email-codes'), body);

export interface OrganisationBody {
  orgName: string;
  orgCode?: string;
  uscc?: string;
  mobile: string;
  smsCode?: string;
}
export const giveOrganisation = (id: string, body: OrganisationBody) => post(id, '/organisation', body);

export type MobileBody = { mobile: string; smsCode?: string } | { email: string; emailCode?: string };
export const giveMobile = (id: string, body: MobileBody) => post(id, '/mobile', body);

export type RequesterBody = StatedPerson & { orgName?: string; orgCode?: string };
export const giveRequester = (id: string, body: RequesterBody, key: string) =>
  post(id, '/requester', body, key);

export const chooseOperators = (id: string) => post(id, '/operators');

export interface FactsBody {
  legal?: StatedPerson;
  admin?: StatedPerson;
  operators?: { mobile: string; smsCode: string }[];
}
export const giveFacts = (id: string, body: FactsBody, key: string) => post(id, '/facts', body, key);

export const goToBank = (id: string, bankCode: string) =>
  send<{ redirect: string; expiresAt: string }>('POST', at(id, '/bank'), { bankCode });

export const listUsernames = (id: string, key: string) => post(id, '/usernames', {}, key);

export type BankCardBody = RequesterBody & { reservedPhone: string; smsCode: string; bankCardNo: string };
export const giveBankCard = (id: string, body: BankCardBody, key: string) =>
  post(id, '/bank-card', body, key);

export type RequestBody = StatedPerson & {
  accountKind?: string;
  orgName?: string;
  orgCode?: string;
  legalRepName?: string;
  legalRepIdType?: string;
  legalRepIdNumber?: string;
  legalRepIdValidFrom?: string;
  legalRepIdValidTo?: string;
};
export const giveRequest = (id: string, body: RequestBody) => post(id, '/request', body);

export const putUsernamePicture = (
  id: string,
  slot: string,
  ...rest: [file: File, onShare: (share: number) => void, signal: AbortSignal]
) => putFile(at(id, `/pictures/${slot}`), ...rest);

export const submitUsernameRequest = (id: string, key: string) =>
  send<UsernameRecovery>('POST', at(id, '/submission'), {}, key);
