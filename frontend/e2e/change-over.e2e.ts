import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { kindOf, signIn } from './support/api.ts';
import { legalCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { anotherPage, anOperatorOf, passFirstSignIn, type MadeOperator } from './support/operators.ts';
import { expect, expectAccessible } from './support/test.ts';

/** Another administrator, by the present one or by the legal card; that by papers is with the desk. */

const PATIENT = { timeout: 30_000 };

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
