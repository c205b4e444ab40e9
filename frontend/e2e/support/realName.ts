import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { codeTo, countCodes, signIn, solvedCaptcha } from './api.ts';
import { withoutPicture } from './forms.ts';
import type { Applicant } from './people.ts';
import { words, type Language } from './test.ts';

/** What somebody does to be verified, in the words the page shows. */

/** A bank card the sandbox's bank knows as anybody's. */
export const GOOD_CARD = '6222020000000000125';

const HEADERS = { 'X-Yinxin-Request': '1', 'Accept-Language': 'zh-CN' };

/** Registers an individual, who is signed in afterwards. */
export async function registerIndividual(
  api: APIRequestContext,
  { administrator }: Applicant,
): Promise<void> {
  const post = async (path: string, data: object) => {
    const answer = await api.post(`/api/v1/registrations/individual${path}`, {
      data,
      headers: { ...HEADERS, 'Idempotency-Key': randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer;
  };
  const { registrationId } = (await (await post('', {})).json()) as { registrationId: string };
  const { username, password, mobile } = administrator;
  await post(`/${registrationId}/username`, { username });
  await post(`/${registrationId}/sms-codes`, { mobile, ...(await solvedCaptcha(api)) });
  const agreement = (await (await api.get('/api/v1/agreements/USER_REGISTRATION')).json()) as {
    version: number;
  };
  await post(`/${registrationId}/confirmation`, {
    ...administrator,
    passwordConfirm: password,
    smsCode: await codeTo(api, mobile),
    agreementVersion: agreement.version,
    agree: true,
  });
  await signIn(api, username, password);
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The first SMS of a session takes no image code, the others do (spec 10 table 2.3). */
export async function giveBankCard(
  page: Page,
  language: Language,
  mobile: string,
  again = false,
): Promise<void> {
  const say = <T>(zh: T, en: T): T => words(language, zh, en);
  const api = page.context().request;
  const known = await countCodes(api, mobile);
  await page.locator('input[name="bankCardNo"]').fill(GOOD_CARD);
  await page.locator('input[name="mobile"]').fill(mobile);
  const send = button(page, say('获取验证码', 'Get code'));
  await send.click();
  if (again) {
    await withoutPicture(page, language);
    await send.click();
  }
  await expect(page.getByText(say('验证码已发送至', 'Code sent to'))).toBeVisible({ timeout: 30_000 });
  await page.locator('input[name="smsCode"]').fill(await codeTo(api, mobile, known));
  await page.locator('form button[type="submit"]').click();
}
