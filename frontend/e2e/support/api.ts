import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';
import { createHash, randomUUID } from 'node:crypto';
import type { Applicant } from './people.ts';

/** What tests need done before they begin, through the product's own interface. */

const HEADERS = { 'X-Yinxin-Request': '1', 'Accept-Language': 'zh-CN' };

interface Challenge {
  algorithm: string;
  challenge: string;
  maxNumber: number;
  salt: string;
  signature: string;
}

/** Solves a proof of work, as the page does for who cannot read the picture (GEN-24). */
export async function solvedCaptcha(
  api: APIRequestContext,
): Promise<{ captchaId: string; imageCode: string }> {
  const answer = await call(api, 'captchas', { kind: 'PROOF_OF_WORK' });
  const { captchaId, challenge } = (await answer.json()) as { captchaId: string; challenge: Challenge };
  const { algorithm, challenge: wanted, salt, signature, maxNumber } = challenge;
  for (let number = 0; number <= maxNumber; number += 1) {
    if (
      createHash('sha256')
        .update(salt + String(number))
        .digest('hex') === wanted
    ) {
      const payload = { algorithm, challenge: wanted, number, salt, signature };
      return { captchaId, imageCode: Buffer.from(JSON.stringify(payload)).toString('base64') };
    }
  }
  throw new Error('The proof of work has no solution.');
}

/** How many codes the sandbox's gateway has delivered to this phone or address. */
export async function countCodes(api: APIRequestContext, to: string): Promise<number> {
  return (await codesTo(api, to)).length;
}

/**
 * The newest code the sandbox's gateway has delivered to this phone or address.
 * @param known how many had been delivered before; without it any will do
 */
export async function codeTo(api: APIRequestContext, to: string, known = 0): Promise<string> {
  let codes: string[] = [];
  await expect
    .poll(async () => {
      codes = await codesTo(api, to);
      return codes.length;
    }, OFTEN)
    .toBeGreaterThan(known);
  return codes[0] ?? '';
}

/** Most are there at once. */
const OFTEN = { intervals: [50, 100, 100, 200, 200, 500] };

async function codesTo(api: APIRequestContext, to: string): Promise<string[]> {
  const site = (await (await api.get('/api/v1/site')).json()) as { inboxUrl: string };
  const inbox = `${site.inboxUrl}/messages?to=${encodeURIComponent(to)}`;
  const messages = (await (await api.get(inbox)).json()) as { code?: string }[];
  return messages.flatMap(({ code }) => (code ? [code] : []));
}

/** Registers an organisation with its administrator; the request context is signed in afterwards. */
export async function register(api: APIRequestContext, applicant: Applicant): Promise<void> {
  const { organisation, administrator } = applicant;
  const started = await call(api, 'registrations/enterprise', organisation, true);
  const { registrationId } = (await started.json()) as { registrationId: string };
  const registration = `registrations/enterprise/${registrationId}`;
  await call(api, `${registration}/username`, { username: administrator.username });
  await call(api, `${registration}/sms-codes`, {
    mobile: administrator.mobile,
    ...(await solvedCaptcha(api)),
  });
  const agreement = (await (await api.get('/api/v1/agreements/PLATFORM_SERVICE')).json()) as {
    version: string;
  };
  await call(
    api,
    `${registration}/confirmation`,
    {
      ...administrator,
      passwordConfirm: administrator.password,
      smsCode: await codeTo(api, administrator.mobile),
      agreementVersion: agreement.version,
      agree: true,
    },
    true,
  );
}

export async function signIn(api: APIRequestContext, username: string, password: string): Promise<void> {
  await call(api, 'session', { username, password, ...(await solvedCaptcha(api)) });
}

async function call(api: APIRequestContext, path: string, data: object, keyed = false): Promise<APIResponse> {
  const answer = await api.post(`/api/v1/${path}`, {
    data,
    headers: { ...HEADERS, ...(keyed && { 'Idempotency-Key': randomUUID() }) },
  });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return answer;
}

/** Of whoever is signed in. */
export async function kindOf(api: APIRequestContext): Promise<unknown> {
  return ((await (await api.get('/api/v1/account')).json()) as { kind?: unknown }).kind;
}
