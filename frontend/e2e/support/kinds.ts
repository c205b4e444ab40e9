import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { codeTo, signIn, solvedCaptcha } from './api.ts';
import { anApplicant, type Applicant } from './people.ts';

/** Users who are no administrators, made through the product's own interface and signed in. */

export type Individual = Applicant['administrator'];

const HEADERS = { 'X-Yinxin-Request': '1', 'Accept-Language': 'zh-CN' };

export async function anIndividual(api: APIRequestContext): Promise<Individual> {
  const { administrator: person } = anApplicant();
  const at = await begin(api, 'individual');
  await post(api, `${at}/username`, { username: person.username });
  await post(api, `${at}/sms-codes`, { mobile: person.mobile, ...(await solvedCaptcha(api)) });
  await post(api, `${at}/confirmation`, {
    ...person,
    passwordConfirm: person.password,
    smsCode: await codeTo(api, person.mobile),
    ...(await agreed(api, 'USER_REGISTRATION')),
  });
  await signIn(api, person.username, person.password);
  return person;
}

export interface Overseas {
  username: string;
  password: string;
  email: string;
  orgName: string;
  contactPhone: string;
}

/** Without a registration number. */
export async function anOverseasOrganisation(api: APIRequestContext): Promise<Overseas> {
  const { username, password, email } = anApplicant().administrator;
  const data = {
    username,
    password,
    email,
    orgName: `Sample Trading ${username}`,
    contactPhone: '+65 6000 0000',
  };
  const at = await begin(api, 'overseas');
  await post(api, `${at}/username`, { username });
  await post(api, `${at}/email-codes`, { email, ...(await solvedCaptcha(api)) });
  await post(api, `${at}/confirmation`, {
    ...data,
    passwordConfirm: password,
    country: 'SGP',
    contactName: 'A. Sample',
    address: '1 Sample Road',
    emailCode: await codeTo(api, email),
    ...(await agreed(api, 'USER_REGISTRATION')),
  });
  await signIn(api, username, password);
  return data;
}

async function begin(api: APIRequestContext, kind: 'individual' | 'overseas'): Promise<string> {
  const { registrationId } = (await (await post(api, `registrations/${kind}`, {})).json()) as {
    registrationId: string;
  };
  return `registrations/${kind}/${registrationId}`;
}

async function agreed(api: APIRequestContext, type: string) {
  const { version } = (await (await api.get(`/api/v1/agreements/${type}`)).json()) as { version: number };
  return { agreementVersion: version, agree: true };
}

async function post(api: APIRequestContext, path: string, data: object): Promise<APIResponse> {
  const answer = await api.post(`/api/v1/${path}`, {
    data,
    headers: { ...HEADERS, 'Idempotency-Key': randomUUID() },
  });
  expect(answer.ok(), `POST ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer;
}
