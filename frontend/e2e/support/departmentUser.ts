import { expect, type APIRequestContext } from '@playwright/test';
import { anApplicant } from './people.ts';
import { loginOf } from './staff.ts';

/** Somebody whose account was made by somebody else, with an initial password (GEN-15, SGN-15). */
export interface DepartmentUser {
  username: string;
  mobile: string;
  initialPassword: string;
}

const HEADERS = { 'X-Yinxin-Request': '1', 'Accept-Language': 'zh-CN' };
const PATIENT = { timeout: 40_000 };

/** Made by the member of the trial's staff who may. @param api of its own, since the staff's session is kept in it */
export async function aDepartmentUser(api: APIRequestContext): Promise<DepartmentUser> {
  const { username: member, password, code } = await loginOf(api, 'checker');
  const attempt = (await post(api, 'staff/session', { username: member, password })) as { attemptId: string };
  await secondFactor(api, attempt.attemptId, code);
  const { username, email, mobile, name } = anApplicant().administrator;
  const form = { username, name, department: '示例管理司', mobile, email };
  const { initialPassword } = (await post(api, 'staff/department-users', form)) as {
    initialPassword: string;
  };
  return { username, mobile, initialPassword };
}

/** A code serves once; one that another sign-in has used up is followed by the next one. */
async function secondFactor(api: APIRequestContext, attemptId: string, code: string): Promise<void> {
  try {
    await post(api, 'staff/session/second-factor', { attemptId, code });
  } catch {
    let next = code;
    await expect.poll(async () => (next = (await loginOf(api, 'checker')).code), PATIENT).not.toBe(code);
    await post(api, 'staff/session/second-factor', { attemptId, code: next });
  }
}

async function post(api: APIRequestContext, path: string, data: object): Promise<unknown> {
  const answer = await api.post(`/api/v1/${path}`, { data, headers: HEADERS });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
