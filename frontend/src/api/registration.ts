import { client, unwrap } from './client';
import type { ConfirmationForm, OrganisationForm } from './schemas';

/** The calls of an enterprise registration; the id is a secret of this page and stays in its memory. */

export function startRegistration(body: OrganisationForm, idempotencyKey: string) {
  return unwrap(
    client.POST('/api/v1/registrations/enterprise', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );
}

export function reserveUsername(registrationId: string, username: string) {
  return unwrap(
    client.POST('/api/v1/registrations/enterprise/{registrationId}/username', {
      params: { path: { registrationId } },
      body: { username },
    }),
  );
}

export function sendSmsCode(
  registrationId: string,
  body: { mobile: string; captchaId: string; imageCode: string },
) {
  return unwrap(
    client.POST('/api/v1/registrations/enterprise/{registrationId}/sms-codes', {
      params: { path: { registrationId } },
      body,
    }),
  );
}

export function confirmRegistration(registrationId: string, body: ConfirmationForm, idempotencyKey: string) {
  return unwrap(
    client.POST('/api/v1/registrations/enterprise/{registrationId}/confirmation', {
      params: { path: { registrationId }, header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );
}
