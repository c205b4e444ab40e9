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

/** Step 1 again, by somebody who went back to it; what step 2 has reserved stays. */
export function changeRegistration(registrationId: string, body: OrganisationForm) {
  return unwrap(
    client.PUT('/api/v1/registrations/enterprise/{registrationId}', {
      params: { path: { registrationId } },
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
