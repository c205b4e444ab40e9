import { client, unwrap } from './client';
import type { ConfirmationForm, OrganisationForm } from './schemas';

/** The calls of a registration; its id is a secret of this page. */

export type RegistrationKind = 'enterprise' | 'institution' | 'individual' | 'overseas';
export type OrganisationKind = 'enterprise' | 'institution';

// Thin until the contract has these calls.
const post = client.POST as unknown as <T>(
  path: string,
  init?: { body?: unknown; headers?: Record<string, string> },
) => Promise<{ data?: T; error?: unknown; response: Response }>;
const put = client.PUT as unknown as typeof post;

export interface Begun {
  registrationId: string;
  expiresAt: string;
}
export interface Registered {
  accountId: string;
  username: string;
}
export type LicensedOrganisationForm = OrganisationForm & { licenceId?: string };

const at = (kind: RegistrationKind, registrationId: string) =>
  `/api/v1/registrations/${kind}/${encodeURIComponent(registrationId)}`;
const keyed = (key: string) => ({ 'Idempotency-Key': key });

/** Step 1 of an organisation: its data are checked before anything begins. */
export const startRegistration = (kind: OrganisationKind, body: LicensedOrganisationForm, key: string) =>
  unwrap<Begun>(post(`/api/v1/registrations/${kind}`, { body, headers: keyed(key) }));

/** Step 1 again, by somebody who went back to it; what step 2 has reserved stays. */
export const changeRegistration = (
  kind: OrganisationKind,
  registrationId: string,
  body: LicensedOrganisationForm,
) => unwrap<Begun>(put(at(kind, registrationId), { body }));

/** Of kinds whose data are all stated at the end. */
export const beginRegistration = (kind: 'individual' | 'overseas') =>
  unwrap<Begun>(post(`/api/v1/registrations/${kind}`));

/** True: free, and kept. False: not judged before a code was sent in this registration. */
export async function reserveUsername(kind: RegistrationKind, registrationId: string, username: string) {
  const call = post(`${at(kind, registrationId)}/username`, { body: { username } });
  await unwrap(call);
  return (await call).response.status === 204;
}

interface Captcha {
  captchaId: string;
  imageCode: string;
}
interface Sent {
  resendAfterSeconds: number;
}

export const sendSmsCode = (
  kind: Exclude<RegistrationKind, 'overseas'>,
  registrationId: string,
  body: { mobile: string } & Captcha,
) => unwrap<Sent>(post(`${at(kind, registrationId)}/sms-codes`, { body }));

export const sendEmailCode = (
  kind: 'individual' | 'overseas',
  registrationId: string,
  body: { email: string } & Captcha,
) => unwrap<Sent>(post(`${at(kind, registrationId)}/email-codes`, { body }));

/** REG-29: the address instead of a phone. */
export const proveEmail = (registrationId: string, body: { email: string; emailCode: string }) =>
  unwrap<undefined>(post(`${at('individual', registrationId)}/email`, { body }));

export const confirmRegistration = (
  kind: RegistrationKind,
  registrationId: string,
  body: ConfirmationForm | IndividualForm | OverseasForm,
  key: string,
) => unwrap<Registered>(post(`${at(kind, registrationId)}/confirmation`, { body, headers: keyed(key) }));

export type IndividualForm = Omit<ConfirmationForm, 'mobile' | 'smsCode'> & {
  mobile?: string;
  smsCode?: string;
};

export interface OverseasForm {
  username: string;
  password: string;
  passwordConfirm: string;
  country: string;
  countryRegNo?: string;
  orgName: string;
  department?: string;
  jobTitle?: string;
  contactName: string;
  contactPhone: string;
  contactFax?: string;
  contactMobile?: string;
  address: string;
  email: string;
  emailCode: string;
  notes?: string;
  agreementVersion: number;
  agree: boolean;
}
