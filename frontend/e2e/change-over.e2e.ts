import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { signIn } from './support/api.ts';
import { legalCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { agree, field, signInOnPage, submit } from './support/forms.ts';
import {
  anotherPage,
  anOperatorOf,
  aPerson,
  passFirstSignIn,
  type MadeOperator,
} from './support/operators.ts';
import type { Applicant } from './support/people.ts';
import { enterCode, fillPerson, labelled, legalRepOf, upload } from './support/recovery.ts';
import { deskOf } from './support/staff.ts';
import { expect, expectAccessible } from './support/test.ts';

/** Another administrator in all three ways: by the present one, by the legal card, by papers. */

const PATIENT = { timeout: 30_000 };
/** Housekeeping comes once a minute. */
const MINUTES = { timeout: 150_000 };
const PAPERS = ['营业执照', '加盖公章的申请表', '身份证正面', '身份证反面'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** On the account page of the administrator. */
async function name(page: Page, operator: MadeOperator, password: string): Promise<void> {
  await page.goto(paths.account());
  const panel = page.getByRole('region', { name: '更换管理员' });
  await panel.getByRole('button', { name: '更换管理员' }).click(PATIENT);
  await page.getByRole('dialog').locator('input[name="username"]').fill(operator.username);
  await page.keyboard.press('Enter');
  const proof = page.getByRole('dialog', { name: `提名 ${operator.username} 为新管理员` });
  await expect(proof.getByText('原管理员账号改为操作员，没有任何权限')).toBeVisible();
  await expectAccessible(page);
  await proof.locator('input[name="password"]').fill(password);
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/等待对方在/)).toBeVisible(PATIENT);
}

/** The operator's own window; who has no own password yet cannot be named. */
async function windowOf(
  browser: Browser,
  baseURL: string | undefined,
  operator: MadeOperator,
): Promise<Page> {
  const page = await anotherPage(browser, baseURL);
  await passFirstSignIn(page.context().request, operator);
  return page;
}

/** The operator accepts, and is administrator after signing in anew. */
async function accept(page: Page, operator: MadeOperator): Promise<void> {
  await page.goto(paths.account());
  await button(page, '接受').click(PATIENT);
  const proof = page.getByRole('dialog', { name: '接任管理员' });
  await proof.locator('input[name="password"]').fill(operator.password);
  await proof.getByRole('button', { name: '接受' }).click();
  await expect(page.getByText('您已成为本企业管理员，请重新登录')).toBeVisible(PATIENT);
  await expectAdministrator(page.context().request, operator.username, operator.password);
  await page.context().close();
}

async function kindOf(api: APIRequestContext): Promise<unknown> {
  return ((await (await api.get('/api/v1/account')).json()) as { kind?: unknown }).kind;
}

async function expectAdministrator(
  api: APIRequestContext,
  username: string,
  password: string,
): Promise<void> {
  await signIn(api, username, password);
  expect(await kindOf(api)).toBe('ENT_ADMIN');
}

test('ACC-82 ACC-83 ACC-85 the administrator names an operator, who accepts: they change places', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  test.slow();
  const { username, password } = admin.administrator;
  const operator = await anOperatorOf(page.context().request);
  const next = await windowOf(browser, baseURL, operator);
  await name(page, operator, password);
  await accept(next, operator);
  await page.reload();
  await expect(page).toHaveURL(/signin/, PATIENT);
  await signIn(page.context().request, username, password);
  expect(await kindOf(page.context().request)).toBe('ENT_OPERATOR');
});

test('ACC-84 who signs in with the legal card names the next administrator', async ({
  page,
  admin,
  agent,
  softKey,
  browser,
  baseURL,
}) => {
  test.slow();
  await softKey(legalCardOf(admin));
  await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`);
  const operator = await anOperatorOf(page.context().request);
  await page.goto('/console/card');
  await button(page, /绑\s?卡/).click(PATIENT);
  await button(page, '连接本浏览器').click();
  await button(page, '输入卡密码并绑定').click();
  await expect(page.getByText('绑卡成功')).toBeVisible(PATIENT);
  await page.context().clearCookies();
  await page.goto('/signin?by=card');
  const enter = page.getByRole('button', { name: '登录', exact: true });
  await expect(enter).toBeEnabled(PATIENT);
  await enter.click();
  await expect(page).not.toHaveURL(/signin/, PATIENT);
  const next = await windowOf(browser, baseURL, operator);
  await name(page, operator, admin.administrator.password);
  await accept(next, operator);
});

/** Up to the submission. @return who wants to take over, with the number of the request */
async function claim(page: Page, applicant: Applicant) {
  const next = aPerson();
  await page.goto(paths.signIn());
  await page.getByRole('link', { name: '管理员无法联系' }).click();
  await expect(page.getByRole('heading', { name: '接任管理员', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await submit(page);
  await labelled(page, '统一社会信用代码').fill(applicant.organisation.uscc, PATIENT);
  await labelled(page, '企业名称').fill(applicant.organisation.orgName);
  await fillPerson(page, '法人', legalRepOf(applicant));
  await expectAccessible(page);
  await submit(page);
  await fillPerson(page, '本人', next);
  await field(page, 'zh-CN', 'mobile').fill(next.mobile);
  await enterCode(page, page.context().request, next.mobile, '手机验证码');
  await field(page, 'zh-CN', 'email').fill(next.email);
  await field(page, 'zh-CN', 'username').fill(next.username);
  await page.locator('input[name="password"]').fill(next.password);
  await page.locator('input[name="passwordConfirm"]').fill(next.password);
  await agree(page, 'zh-CN');
  await expectAccessible(page);
  await submit(page);
  for (const paper of PAPERS) await upload(page, paper);
  await expect(page.getByText('已上传', { exact: true })).toHaveCount(PAPERS.length, PATIENT);
  await button(page, '完成').click();
  await expect(page.getByRole('heading', { name: '申请已提交' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  const taskNo = /T\d+/.exec((await page.getByText(/受理编号/).textContent()) ?? '')?.[0] ?? '';
  return { next, taskNo };
}

/** Two of the desk look at every paper; the first proposes, the second confirms. */
async function approve(browser: Browser, baseURL: string | undefined, taskNo: string): Promise<void> {
  const options = { ...(baseURL && { baseURL }), locale: 'zh-CN', viewport: { width: 1280, height: 900 } };
  const yes = (page: Page) => page.getByRole('dialog').locator('.ant-btn-primary').click();
  const look = async (page: Page) => {
    for (const paper of ['营业执照', '加盖公章的申请表', '身份证件正面', '身份证件反面']) {
      await button(page, new RegExp(`^${paper}`)).click();
      await expect(page.getByRole('img', { name: paper })).toBeVisible(PATIENT);
    }
  };
  const reviewer = await deskOf(browser, 'reviewer', options);
  await reviewer.goto(`/desk/tasks/${taskNo}`);
  await reviewer.getByRole('button', { name: '领取', exact: true }).click(PATIENT);
  await expect(reviewer.getByText('此申请如通过，须由另一名工作人员复核后生效。')).toBeVisible(PATIENT);
  await look(reviewer);
  await expectAccessible(reviewer);
  for (const met of await reviewer.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
  await button(reviewer, '通过并提交复核').click();
  await yes(reviewer);
  await expect(reviewer.getByText('经办结论，待复核')).toBeVisible(PATIENT);
  const checker = await deskOf(browser, 'checker', options);
  await checker.goto(`/desk/tasks/${taskNo}`);
  await look(checker);
  await button(checker, '复核通过').click();
  await yes(checker);
  await expect(checker.getByText('审核结果')).toBeVisible(PATIENT);
  for (const page of [reviewer, checker]) await page.context().close();
}

/** The newest link to object that was sent there. */
async function linkTo(api: APIRequestContext, mobile: string): Promise<string> {
  const site = (await (await api.get('/api/v1/site')).json()) as { inboxUrl: string };
  const found = async () =>
    [
      ...(await (await api.get(`${site.inboxUrl}/messages?to=${mobile}`)).text()).matchAll(
        /\/recovery\/administrator\/objection#[\w-]+/g,
      ),
    ].at(-1)?.[0] ?? '';
  await expect.poll(found, PATIENT).not.toBe('');
  return found();
}

test('ACC-86 ACC-87 ACC-88 ACC-90 ACC-92 by papers, approved by two and not objected to, another one is administrator', async ({
  page,
  admin,
  browser,
  baseURL,
  context,
}) => {
  test.setTimeout(300_000);
  const visitor = await anotherPage(browser, baseURL);
  const { next, taskNo } = await claim(visitor, admin);
  await approve(browser, baseURL, taskNo);
  // Not before the time to object is over.
  expect(await kindOf(context.request)).toBe('ENT_ADMIN');
  await expect.poll(async () => (await context.request.get('/api/v1/account')).status(), MINUTES).toBe(401);
  await visitor.goto(paths.signIn());
  await signInOnPage(visitor, 'zh-CN', next.username, next.password);
  await expect(visitor).not.toHaveURL(/signin/, PATIENT);
  expect(await kindOf(visitor.context().request)).toBe('ENT_ADMIN');
  await signIn(page.context().request, admin.administrator.username, admin.administrator.password);
  expect(await kindOf(page.context().request)).toBe('ENT_OPERATOR');
  await visitor.context().close();
});

test('ACC-89 ACC-91 the administrator is told of it, and stops it by the link', async ({
  page,
  admin,
  browser,
  baseURL,
  context,
}) => {
  test.slow();
  const visitor = await anotherPage(browser, baseURL);
  const { taskNo } = await claim(visitor, admin);
  expect(taskNo).not.toBe('');
  const link = await linkTo(context.request, admin.administrator.mobile);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '有人申请接任您单位的管理员' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  await button(page, '提出异议').click();
  await expect(page.getByRole('heading', { name: '申请已终止' })).toBeVisible(PATIENT);
  expect(await kindOf(context.request)).toBe('ENT_ADMIN');
  await page.goto('/');
  await page.goto(link);
  await button(page, '提出异议').click();
  await expect(page.getByRole('heading', { name: '链接已失效' })).toBeVisible(PATIENT);
  await visitor.context().close();
});
