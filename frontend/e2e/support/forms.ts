import { readFileSync } from 'node:fs';
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { codeTo } from './api.ts';
import type { Applicant } from './people.ts';
import { words, type Language } from './test.ts';

/** What somebody does at the forms, in the words the page shows. */

const read = (name: string, language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../backend/src/main/resources/texts/${name}.${language}.json`, import.meta.url),
      'utf8',
    ),
  ) as Record<string, string>;

export const labelsOf = (language: Language) => read('labels', language);

/** The text of a code, with its holes filled. */
export function errorText(language: Language, code: string, values: Record<string, string> = {}): string {
  return (read('errors', language)[code] ?? code).replaceAll(
    /\{(\w+)\}/g,
    (hole, name: string) => values[name] ?? hole,
  );
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The field of that name in the contract, found by its label as a user does; the star of a required one aside. */
export const field = (page: Page, language: Language, name: string) =>
  page.getByLabel(new RegExp(`^\\*?${escaped(labelsOf(language)[name] ?? name)}$`));

export async function fillFields(
  page: Page,
  language: Language,
  values: Record<string, string>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (!name.endsWith('Type')) await field(page, language, name).fill(value);
  }
}

/** A message must stand with its field: the field points to it (UIC-13, UIC-25). */
export async function expectFault(page: Page, language: Language, name: string, text: string): Promise<void> {
  const control = field(page, language, name);
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(new RegExp(escaped(text)));
}

export const submit = (page: Page) => page.locator('form button[type="submit"]').click();

/** The way without a picture (GEN-24); the form may be sent while it is still at work. */
export const withoutPicture = (page: Page, language: Language) =>
  page.getByRole('button', { name: words(language, '免图片验证', 'Verify without a picture') }).click();

export async function passOrganisation(page: Page, language: Language, applicant: Applicant): Promise<void> {
  await page.goto('/register/enterprise');
  await fillFields(page, language, applicant.organisation);
  await submit(page);
  await expect(page).toHaveURL(/step=account/, { timeout: 30_000 });
  await expect(field(page, language, 'username')).toBeVisible();
}

export async function proveMobile(
  page: Page,
  api: APIRequestContext,
  language: Language,
  mobile: string,
): Promise<void> {
  await withoutPicture(page, language);
  await page.getByRole('button', { name: words(language, '获取验证码', 'Get code') }).click();
  await expect(page.getByText(words(language, '验证码已发送至', 'Code sent to'))).toBeVisible({
    timeout: 30_000,
  });
  await field(page, language, 'smsCode').fill(await codeTo(api, mobile));
}

export async function fillAdministrator(page: Page, language: Language, applicant: Applicant): Promise<void> {
  const { administrator } = applicant;
  await fillFields(page, language, { ...administrator, passwordConfirm: administrator.password });
}

export const agree = (page: Page, language: Language) =>
  page
    .getByRole('checkbox', { name: words(language, /^阅读并同意《.+》$/, /^I have read and agree to the /) })
    .check();

/** An e-mail address, by a code sent to it (REG-29, REG-43). */
export async function proveEmail(
  scope: Page | Locator,
  page: Page,
  language: Language,
  email: string,
): Promise<void> {
  await scope.locator('input[name="email"]').fill(email);
  await scope
    .getByRole('button', { name: words(language, '免图片验证', 'Verify without a picture') })
    .click();
  await scope
    .getByRole('button', { name: words(language, '发送邮箱验证码', 'Send email verification code') })
    .click();
  await expect(scope.getByText(words(language, '验证码已发送至', 'Code sent to'))).toBeVisible({
    timeout: 30_000,
  });
  await scope.locator('input[name="emailCode"]').fill(await codeTo(page.context().request, email));
}

export async function signInOnPage(
  page: Page,
  language: Language,
  username: string,
  password: string,
): Promise<void> {
  await fillFields(page, language, { username, password });
  await withoutPicture(page, language);
  await submit(page);
}
