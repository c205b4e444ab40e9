import { client, unwrap } from './client';
import type { ConfirmationForm, IndividualForm, OrganisationForm, OverseasForm } from './schemas';

/** The calls of a registration; its id is a secret of this page. */

export type OrganisationKind = 'enterprise' | 'institution';
/** Whose data are all stated at the end. */
export type FreeKind = 'individual' | 'overseas';
export type RegistrationKind = OrganisationKind | FreeKind;

const at = <K extends RegistrationKind>(kind: K) => `/api/v1/registrations/${kind}` as const;
const path = (registrationId: string) => ({ path: { registrationId } });
const header = (key: string) => ({ header: { 'Idempotency-Key': key } });

/** Step 1 of an organisation: its data are checked before anything begins. */
export const startRegistration = (kind: OrganisationKind, body: OrganisationForm, key: string) =>
  unwrap(client.POST(at(kind), { params: header(key), body }));

/** Step 1 again, by somebody who went back to it; what step 2 has reserved stays. */
export const changeRegistration = (kind: OrganisationKind, registrationId: string, body: OrganisationForm) =>
  unwrap(client.PUT(`${at(kind)}/{registrationId}`, { params: path(registrationId), body }));

export const beginRegistration = (kind: FreeKind) => unwrap(client.POST(at(kind)));

/** True: free, and kept. False: not judged before a code was sent in this registration. */
export async function reserveUsername(kind: RegistrationKind, registrationId: string, username: string) {
  const call = client.POST(`${at(kind)}/{registrationId}/username`, {
    params: path(registrationId),
    body: { username },
  });
  await unwrap(call);
  return (await call).response.status === 204;
}

interface Captcha {
  captchaId: string;
  imageCode: string;
}

export const sendSmsCode = (
  kind: Exclude<RegistrationKind, 'overseas'>,
  registrationId: string,
  body: { mobile: string } & Captcha,
) => unwrap(client.POST(`${at(kind)}/{registrationId}/sms-codes`, { params: path(registrationId), body }));

export const sendEmailCode = (kind: FreeKind, registrationId: string, body: { email: string } & Captcha) =>
  unwrap(client.POST(`${at(kind)}/{registrationId}/email-codes`, { params: path(registrationId), body }));

/** REG-29: the address instead of a phone. */
export const proveEmail = (registrationId: string, body: { email: string; emailCode: string }) =>
  unwrap(
    client.POST('/api/v1/registrations/individual/{registrationId}/email', {
      params: path(registrationId),
      body,
    }),
  );

export const confirmAdministrator = (
  kind: OrganisationKind,
  registrationId: string,
  body: ConfirmationForm,
  key: string,
) =>
  unwrap(
    client.POST(`${at(kind)}/{registrationId}/confirmation`, {
      params: { ...path(registrationId), ...header(key) },
      body,
    }),
  );

export const confirmIndividual = (registrationId: string, body: IndividualForm, key: string) =>
  unwrap(
    client.POST('/api/v1/registrations/individual/{registrationId}/confirmation', {
      params: { ...path(registrationId), ...header(key) },
      body,
    }),
  );

export const confirmOverseas = (registrationId: string, body: OverseasForm, key: string) =>
  unwrap(
    client.POST('/api/v1/registrations/overseas/{registrationId}/confirmation', {
      params: { ...path(registrationId), ...header(key) },
      body,
    }),
  );
