import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { codeTo } from './support/api.ts';
import { legalCardOf, operatorCardOf, PIN } from './support/cards.ts';
import { test } from './support/cardTest.ts';
import { fillFields, proveMobile, signInOnPage, submit } from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible } from './support/test.ts';

/** What somebody does with a card besides signing in: soft keys of the trial kit, a real agent, the real server. */

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const signInButton = (page: Page) => page.getByRole('button', { name: '登录', exact: true });

async function connect(page: Page): Promise<void> {
  await button(page, '连接本浏览器').click();
}

async function signInWithCard(page: Page): Promise<void> {
  await page.goto('/signin?by=card');
  await connect(page);
  await expect(signInButton(page)).toBeEnabled();
  await signInButton(page).click();
}

test('CRD-03 CRD-04 CRD-07 CRD-13 CRD-17 an administrator binds a legal card and unbinds it again', async ({
  page,
  admin,
  agent,
  softKey,
}) => {
  const card = legalCardOf(admin);
  await softKey(card);
  await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`);
  await page.goto('/console/card');
  await expect(page.getByText('暂无数据，本账号没有绑定卡介质')).toBeVisible();
  await button(page, /绑\s?卡/).click();
  await connect(page);
  await button(page, '输入卡密码并绑定').click();
  await expect(page.getByText('绑卡成功')).toBeVisible();
  await expect(page.getByText(card.cardNo)).toBeVisible();
  await expect(page.getByText(`法人卡的持卡人是${card.holder}`)).toBeVisible();
  await expectAccessible(page);
  expect(await agent.wasShown()).toContain('将此卡与您的账号绑定');

  await button(page, /解\s?绑/).click();
  await expect(page.getByText('请选择一条记录')).toBeVisible();
  await page.getByRole('checkbox', { name: /选择卡/ }).check();
  await button(page, /解\s?绑/).click();
  await expect(page.getByText(/不能再用此卡登录/)).toBeVisible();
  await button(page, '改用卡介质确认').click();
  await button(page, '确定解绑').click();
  await expect(page.getByText('解绑成功')).toBeVisible();
  await expect(page.getByText('暂无数据，本账号没有绑定卡介质')).toBeVisible();
});

test('CRD-08 a card of another organisation is refused', async ({ page, admin, agent, softKey }) => {
  expect(admin).toBeTruthy();
  await softKey(legalCardOf(anApplicant()));
  await agent.willAnswer(`pin ${PIN}`);
  await page.goto('/console/card');
  await button(page, /绑\s?卡/).click();
  await connect(page);
  await button(page, '输入卡密码并绑定').click();
  await expect(page.getByRole('alert').getByText('该卡不属于本企业')).toBeVisible();
});

test('SGN-04 SGN-30 SGN-36 SGN-38 a legal card finds its organisation’s account, is bound to it, and keeps it', async ({
  page,
  admin,
  context,
  agent,
  softKey,
}) => {
  await context.clearCookies();
  await softKey(legalCardOf(admin));
  await agent.willAnswer(`pin ${PIN}`, `pin ${PIN}`);
  await signInWithCard(page);
  const identity = page.getByRole('dialog', { name: '卡介质登录身份验核' });
  await expect(identity.getByText(/\*/).first()).toBeVisible();
  await expectAccessible(page);
  await button(page, '输入卡密码并绑定').click();
  const keep = page.getByRole('dialog', { name: '保留还是覆盖原账号' });
  await expect(keep.getByRole('radio', { name: /保留原账号/ })).toBeChecked();
  await button(page, '保留并登录').click();
  await expect(page.getByText('登录成功')).toBeVisible();
  await expect(page.getByRole('banner').getByText(admin.organisation.orgName)).toBeVisible();
});

test('SGN-32 SGN-49 ACC-53 ACC-56 ACC-57 ACC-58 an account made from a card is activated, and then has a password', async ({
  page,
  request,
  agent,
  softKey,
}) => {
  const applicant = anApplicant();
  const card = legalCardOf(applicant);
  await softKey(card);
  await agent.willAnswer(`pin ${PIN}`);
  await signInWithCard(page);
  await expect(page.getByText(`已按卡介质的信息建立账号“${card.cardNo}_ADMIN”。`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '去激活' }).click();
  await button(page, /激\s?活/).click();
  const { password, mobile } = applicant.administrator;
  await fillFields(page, 'zh-CN', { password, passwordConfirm: password, mobile });
  await proveMobile(page, request, 'zh-CN', mobile);
  await expectAccessible(page);
  await submit(page);
  await expect(page.getByText('账号已激活')).toBeVisible();
  await button(page, '退出登录').click();
  await page.goto('/signin');
  await signInOnPage(page, 'zh-CN', `${card.cardNo}_ADMIN`, password);
  await expect(button(page, '退出登录')).toBeVisible({ timeout: 30_000 });
});

test('OPR-13 OPR-15 OPR-16 OPR-17 an administrator registers an operator with the operator’s card', async ({
  page,
  admin,
  request,
  agent,
  softKey,
}) => {
  const other = anApplicant();
  const card = operatorCardOf({ organisation: admin.organisation, administrator: other.administrator });
  await softKey(card);
  await agent.willAnswer(`pin ${PIN}`);
  await page.goto('/console/operators');
  await page.getByRole('button', { name: '新增有卡操作员' }).click();
  await connect(page);
  await button(page, '读取卡介质').click();
  await expect(page.getByText(card.cardNo)).toBeVisible();
  await expectAccessible(page);
  const { username, password, mobile } = other.administrator;
  await fillFields(page, 'zh-CN', { username, password, passwordConfirm: password, mobile });
  await proveMobile(page, request, 'zh-CN', mobile);
  expect(await codeTo(request, mobile)).toMatch(/^\d{6}$/);
  await page.getByRole('checkbox', { name: /阅读并同意/ }).check();
  await button(page, '确认注册').click();
  await expect(page.getByText(`操作员“${username}”已建立并绑卡。`)).toBeVisible();
  await expect(page).toHaveURL(/\/console\/operators$/);
});

test('KEY-24 KEY-29 UIC-25 the check page finds everything in order and saves it without secrets', async ({
  page,
  agent,
  softKey,
}) => {
  const card = legalCardOf(anApplicant());
  await softKey(card);
  expect(agent.port).toBeGreaterThan(0);
  await page.goto('/diagnosis');
  await button(page, /连接本浏览器|Connect this browser/).click();
  await expect(page.getByText(/^(识别卡介质|Card recognised)$/)).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: /登录证书|Sign-in certificate/ });
  await expect(row.getByText(/^(正常|in order)$/)).toBeVisible();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await button(page, /保存检测结果|Save the result/).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text).toContain('agent: ready, version');
  for (const secret of [card.cardNo, card.holder, card.idNumber, PIN]) expect(text).not.toContain(secret);
});

test.describe('in English', () => {
  test.use({ language: 'en-US' });

  test('CRD-31 UIC-25 UIC-26 the download page and the card tab on a narrow screen', async ({
    page,
    agent,
  }) => {
    expect(agent.port).toBeGreaterThan(0);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/agent', '/signin?by=card', '/register', '/help/card-and-agent']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
    }
  });
});

test('REG-03 REG-04 the registration page leads holders of a card to the card tab', async ({ page }) => {
  await page.goto('/register');
  await page.getByRole('link', { name: /企业用户注册（有卡用户）/ }).click();
  await expect(page.getByRole('tab', { name: '卡介质' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await page.getByRole('tab', { name: '卡介质' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: '手机号登录' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('手机验证码');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: '账号登录' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('密码');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: '卡介质' })).toBeFocused();
  await expect(page.getByRole('tab', { name: '卡介质' })).toHaveAttribute('aria-selected', 'true');
});

test('CRD-33 the card password is changed in the agent’s window', async ({ page, admin, agent, softKey }) => {
  expect(admin).toBeTruthy();
  await softKey(legalCardOf(admin));
  await agent.willAnswer(`pin ${PIN}`, 'pin 864209', 'pin 864209');
  await page.goto('/console/account');
  await button(page, /^修\s?改$/).click();
  await connect(page);
  await button(page, '修改卡密码').click();
  await expect(page.getByText('卡密码已修改')).toBeVisible();
});
