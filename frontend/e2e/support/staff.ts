import {
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { labelled } from './recovery.ts';

/** Members of the staff a local run makes, and their authenticator apps, which the sandbox plays. */

export type Member = 'reviewer' | 'checker' | 'manager' | 'auditor';

export interface Login {
  username: string;
  name: string;
  password: string;
  code: string;
}

const PATIENT = { timeout: 40_000 };

export async function loginOf(api: APIRequestContext, member: Member): Promise<Login> {
  const site = (await (await api.get('/api/v1/site')).json()) as { inboxUrl: string };
  const logins = (await (
    await api.get(new URL('/authenticator/codes', site.inboxUrl).href)
  ).json()) as Login[];
  const login = logins.find(({ username }) => username === member);
  if (!login) throw new Error(`The local run has made no ${member}.`);
  return login;
}

export const nameOf = async (api: APIRequestContext, member: Member): Promise<string> =>
  (await loginOf(api, member)).name;

/** Signs in on the page on show. A code serves once, so after a former sign-in the next one is waited for. */
export async function signInAsStaff(page: Page, member: Member): Promise<void> {
  const api = page.context().request;
  const first = await loginOf(api, member);
  await labelled(page, '用户名').fill(member);
  await labelled(page, '密码').fill(first.password);
  await page.getByRole('button', { name: '下一步' }).click();
  const signOut = page.getByRole('button', { name: '退出登录' });
  const refusal = page.getByText('动态口令不正确');
  await enter(page, first.code);
  await expect(signOut.or(refusal)).toBeVisible();
  if (await signOut.isVisible()) return;
  let next = first.code;
  await expect.poll(async () => (next = (await loginOf(api, member)).code), PATIENT).not.toBe(first.code);
  await enter(page, next);
  await expect(signOut).toBeVisible();
}

async function enter(page: Page, code: string): Promise<void> {
  await labelled(page, '动态口令').fill(code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
const signedIn = new Map<Member, Kept>();

/** A window in which the member is signed in at the desk; one sign-in serves all tests of a file. */
export async function deskOf(
  browser: Browser,
  member: Member,
  options: BrowserContextOptions,
): Promise<Page> {
  const kept = signedIn.get(member);
  const context = await browser.newContext({ ...options, ...(kept && { storageState: kept }) });
  const page = await context.newPage();
  await page.goto('/desk');
  if (!kept) {
    await signInAsStaff(page, member);
    signedIn.set(member, await context.storageState());
  }
  return page;
}
