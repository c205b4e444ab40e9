import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { signIn } from './support/api.ts';
import { legalCardOf, operatorCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { fillFields, proveMobile } from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { button } from './support/realName.ts';
import { expect, expectAccessible } from './support/test.ts';

/** Verification by card (RNV-13 to RNV-18, RNV-46 to RNV-49): soft keys of the trial kit, a real agent, the real server. */

const connect = (page: Page) => button(page, /连接本浏览器|Connect this browser/).click();

test('RNV-08 RNV-13 RNV-14 RNV-15 RNV-16 RNV-18 an administrator is verified by the legal card, which is bound by the same act', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  await softKey(legalCardOf(admin));
  await agent.willAnswer(`pin ${PIN}`);
  await page.goto(paths.realName());
  const card = page.getByRole('link', {
    name: /^IC卡认证.*推荐/,
  });
  await card.click();
  await connect(page);
  await expectAccessible(page);
  await button(page, '输入卡密码并认证').click();
  await expect(page.getByRole('heading', { name: '已通过IC卡认证' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main').getByText(admin.organisation.orgName)).toBeVisible();
  await expect(page.getByText('此法人卡已同时绑定到本账号')).toBeVisible();
  await expectAccessible(page);
  await button(page, '完成').click();
  await expect(page.getByText('安全级别：高', { exact: true })).toBeVisible();
});

test('RNV-46 RNV-47 RNV-48 RNV-49 RNV-60 an operator is verified by the own card; unbinding ends it, verifying again does not bind', async ({
  page,
  admin,
  context,
  agent,
  softKey,
}) => {
  test.slow();
  const other = anApplicant();
  const card = operatorCardOf({ organisation: admin.organisation, administrator: other.administrator });
  const { username, password, mobile } = other.administrator;
  await softKey(card);
  await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`);
  await page.goto(paths.addCardOperator());
  await connect(page);
  await button(page, '读取卡介质').click();
  await expect(page.getByText(card.cardNo)).toBeVisible();
  await fillFields(page, 'zh-CN', { username, password, passwordConfirm: password, mobile });
  await proveMobile(page, context.request, 'zh-CN', mobile);
  await page.getByRole('checkbox', { name: /阅读并同意/ }).check();
  await button(page, '确认注册').click();
  await expect(page).toHaveURL(/\/console\/operators$/, { timeout: 30_000 });

  await signIn(context.request, username, password);
  await page.goto(paths.realName());
  await expect(page.getByRole('heading', { name: '操作员实名认证' })).toBeVisible();
  await expect(page.getByText('安全级别：高', { exact: true })).toBeVisible();
  const unbound = await context.request.post('/api/v1/account/card/unbinding', {
    data: { password },
    headers: { 'X-Yinxin-Request': '1' },
  });
  expect(unbound.ok(), await unbound.text()).toBe(true);
  await page.reload();
  await expect(page.getByText('卡介质已解绑').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /^IC卡认证/ }).click();
  await expect(page.getByText('不清楚卡介质登记的证件时')).toBeVisible();
  await button(page, '输入卡密码并认证').click();
  await expect(page.getByRole('heading', { name: '已通过IC卡认证' })).toBeVisible({ timeout: 30_000 });
  await button(page, '完成').click();
  await expect(page.getByText('安全级别：高', { exact: true })).toBeVisible();
  const account = (await (await context.request.get('/api/v1/account')).json()) as { cardBound: boolean };
  expect(account.cardBound).toBe(false);
});
