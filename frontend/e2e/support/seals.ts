import type { Locator, Page } from '@playwright/test';
import { paths } from '../../src/app/paths.ts';
import { expect, words, type Language } from './test.ts';

/** Making seals and signatures under the legal card, as far as several tests need it. */

export const PATIENT = { timeout: 45_000 };

export const button = (scope: Page | Locator, name: string | RegExp) => scope.getByRole('button', { name });
const connect = (page: Page) => button(page, /连接本浏览器|Connect this browser/).click();

/** With the card in, bound to the administrator's account. */
export async function bindLegalCard(page: Page, say: <T>(zh: T, en: T) => T): Promise<void> {
  await page.goto(paths.card());
  await button(page, say(/^绑\s?卡$/, /^Bind$/)).click();
  await connect(page);
  await button(page, say('输入卡密码并绑定', 'Enter card password and bind')).click();
  await expect(page.getByText(say('绑卡成功', 'Card bound'))).toBeVisible(PATIENT);
}

/** From what a page without the legal card says, to the same page with it. */
export async function signInFrom(page: Page, address: string, say: <T>(zh: T, en: T) => T): Promise<void> {
  await page.goto(address);
  await button(page, say(/^新增(印章|签名)$/, /^Add (seal|signature)$/)).click();
  const question = page.getByRole('dialog');
  await button(question, say('用法人卡登录', 'Sign in with the legal card')).click();
  await expect(page).toHaveURL(/\/signin\?by=card&from=/, PATIENT);
  const send = page.getByRole('button', { name: say('登录', 'Sign in'), exact: true });
  await expect(send).toBeEnabled(PATIENT);
  await send.click();
  // What the sign-in has to tell beside, e.g. that the holder is another person than the administrator.
  const goOn = page.getByRole('link', { name: say('继续', 'Continue'), exact: true });
  const add = button(page, /^(新增(印章|签名)|Add (seal|signature))$/);
  await expect(goOn.or(add)).toBeVisible(PATIENT);
  if (await goOn.isVisible()) await goOn.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`), PATIENT);
}

export async function choose(
  page: Page,
  dialog: Locator,
  label: string | RegExp,
  option: string,
): Promise<void> {
  const box = dialog.getByRole('combobox', { name: label });
  await box.focus();
  await page.keyboard.press(' ');
  await page.keyboard.type(option);
  // The list of a field used before stays in the page, hidden.
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  // While the list is being narrowed down a click may hit what is just going.
  await expect(async () => {
    if ((await box.getAttribute('aria-expanded')) === 'true')
      await open
        .locator('.ant-select-item-option-content')
        .filter({ hasText: option })
        .first()
        .click({ timeout: 5000 });
    await expect(box).toHaveAttribute('aria-expanded', 'false', { timeout: 1000 });
  }).toPass(PATIENT);
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export interface Wanted {
  operator: string;
  name: string;
  kind: string;
}

export async function fillSeal(
  page: Page,
  dialog: Locator,
  language: Language,
  wanted: Wanted,
): Promise<void> {
  const say = <T>(zh: T, en: T): T => words(language, zh, en);
  await choose(page, dialog, say(/印章操作员名称/, /Seal operator/), wanted.operator);
  await dialog.locator('input[name="sealName"]').fill(wanted.name);
  await choose(page, dialog, say(/印章类型/, /Seal kind/), wanted.kind);
  await dialog.locator('input[name="validFrom"]').fill(inDays(1));
  await dialog.locator('input[name="validTo"]').fill(inDays(60));
}

export async function confirm(page: Page, say: <T>(zh: T, en: T) => T): Promise<void> {
  const go = button(page, say('输入卡密码并保存', 'Enter card password and save'));
  await expect(go).toBeEnabled(PATIENT);
  await go.click();
}
