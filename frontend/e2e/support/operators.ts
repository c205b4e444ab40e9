import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { codeTo, countCodes, signIn, solvedCaptcha } from './api.ts';
import { anApplicant, type Applicant } from './people.ts';

/** Operators, and individuals who become some, made through the product's own interface. */

const HEADERS = { 'X-Yinxin-Request': '1', 'Accept-Language': 'zh-CN' };

export type Person = Applicant['administrator'];

export interface MadeOperator extends Person {
  operatorId: string;
  initialPassword: string;
}

export const aPerson = (): Person => anApplicant().administrator;

export async function send(
  api: APIRequestContext,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data?: object,
): Promise<unknown> {
  const answer = await api.fetch(`/api/v1/${path}`, {
    method,
    ...(data && { data }),
    headers: { ...HEADERS, 'Idempotency-Key': randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

/** @param admin whose session is in this context */
export async function anOperatorOf(
  admin: APIRequestContext,
  more: Partial<Person> = {},
): Promise<MadeOperator> {
  const person = { ...aPerson(), ...more };
  const { username, name, mobile, idType, idNumber, idValidFrom, idValidTo, email } = person;
  const made = (await send(admin, 'POST', 'operators', {
    username,
    name,
    mobile,
    idType,
    idNumber,
    idValidFrom,
    idValidTo,
    email,
  })) as { operatorId: string; initialPassword: string };
  return { ...person, ...made };
}

/** A browser of its own in which nobody is signed in yet. */
export async function anotherPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  return context.newPage();
}

/** Proves the mobile and sets the own password, so that the operator can work. */
export async function passFirstSignIn(api: APIRequestContext, operator: MadeOperator): Promise<void> {
  const { username, initialPassword, mobile, password } = operator;
  await signIn(api, username, initialPassword);
  const known = await countCodes(api, mobile);
  await send(api, 'POST', 'session/first/sms-codes');
  await send(api, 'POST', 'session/first/proof', { smsCode: await codeTo(api, mobile, known) });
  await send(api, 'POST', 'session/first/password', {
    oldPassword: initialPassword,
    newPassword: password,
    passwordConfirm: password,
  });
  await signIn(api, username, password);
}

/** Registers; the request context is signed in afterwards. */
export async function anIndividual(api: APIRequestContext): Promise<Person> {
  const person = aPerson();
  const { registrationId } = (await send(api, 'POST', 'registrations/individual')) as {
    registrationId: string;
  };
  const registration = `registrations/individual/${registrationId}`;
  const known = await countCodes(api, person.mobile);
  await send(api, 'POST', `${registration}/sms-codes`, {
    mobile: person.mobile,
    ...(await solvedCaptcha(api)),
  });
  const agreement = (await (await api.get('/api/v1/agreements/USER_REGISTRATION')).json()) as {
    version: number;
  };
  const smsCode = await codeTo(api, person.mobile, known);
  await send(api, 'POST', `${registration}/confirmation`, {
    ...person,
    passwordConfirm: person.password,
    smsCode,
    agreementVersion: agreement.version,
    agree: true,
  });
  return person;
}
