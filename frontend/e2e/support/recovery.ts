import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { codeTo, countCodes } from './api.ts';
import { submit, withoutPicture } from './forms.ts';
import type { Applicant } from './people.ts';

/** What somebody does who has forgotten the user name or the password, in the words the page shows. */

/** The field with this label; the star of a required one aside. */
export const labelled = (page: Page, label: string) => page.getByLabel(new RegExp(`^\\*?${label}$`));

export async function fillLabelled(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await labelled(page, label).fill(value);
}

/** Asks for a code to a phone, reads it where the sandbox delivers it, and enters it. */
export async function enterCode(
  page: Page,
  api: APIRequestContext,
  mobile: string,
  label: string,
): Promise<void> {
  await withoutPicture(page, 'zh-CN');
  const known = await countCodes(api, mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await expect(page.getByText('验证码已发送至')).toBeVisible({ timeout: 30_000 });
  await labelled(page, label).fill(await codeTo(api, mobile, known));
}

interface Person {
  name: string;
  idNumber: string;
  idValidFrom: string;
  idValidTo: string;
}

export const administratorOf = ({ administrator }: Applicant): Person => administrator;

export const legalRepOf = ({ organisation }: Applicant): Person => ({
  name: organisation.legalRepName,
  idNumber: organisation.legalRepIdNumber,
  idValidFrom: organisation.legalRepIdValidFrom,
  idValidTo: organisation.legalRepIdValidTo,
});

/** @param whose the word before the labels, e.g. 本人 */
export async function fillPerson(page: Page, whose: string, person: Person, at = 0): Promise<void> {
  await labelled(page, `${whose}姓名`).fill(person.name);
  await labelled(page, `${whose}证件号码`).fill(person.idNumber);
  await labelled(page, '身份证有效起始日期').nth(at).fill(person.idValidFrom);
  await labelled(page, '身份证有效截止日期').nth(at).fill(person.idValidTo);
}

export async function beginUsername(page: Page, kind: string, method: string): Promise<void> {
  await page.goto('/recovery/username');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('radio', { name: method }).check();
  await submit(page);
}

export async function beginPassword(page: Page, username: string): Promise<void> {
  await page.goto('/recovery/password');
  await labelled(page, '用户名').fill(username);
  await withoutPicture(page, 'zh-CN');
  await submit(page);
  // Which methods there are depends on whose name it is.
  await expect(page.getByRole('radio').first()).toBeVisible({ timeout: 30_000 });
}

/** A small picture as a camera would make it, drawn by the browser. */
export async function aPicture(
  page: Page,
  name: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 400;
    const brush = canvas.getContext('2d');
    if (brush) {
      brush.fillStyle = '#dfe8e4';
      brush.fillRect(0, 0, 640, 400);
      brush.fillStyle = '#1d5f5e';
      brush.fillRect(40, 60, 180, 220);
    }
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(drawn, 'base64') };
}

export async function upload(page: Page, label: string): Promise<void> {
  await labelled(page, label).setInputFiles(await aPicture(page, `${label}.jpg`));
}

/** Hands a request for a lost user name in to manual review, from a phone that is not the bound one. */
export async function requestUsernameReview(
  page: Page,
  api: APIRequestContext,
  applicant: Applicant,
  mobile: string,
): Promise<void> {
  const patient = { timeout: 30_000 };
  await beginUsername(page, '企业管理员', '人工资料审核');
  await labelled(page, '手机号码').fill(mobile, patient);
  await enterCode(page, api, mobile, '验证码');
  await submit(page);
  await labelled(page, '企业名称').fill(applicant.organisation.orgName, patient);
  await labelled(page, '组织机构代码').fill(applicant.organisation.orgCode);
  await fillPerson(page, '法人', legalRepOf(applicant));
  await fillPerson(page, '本人', administratorOf(applicant), 1);
  await submit(page);
  for (const paper of ['身份证正面', '身份证反面', '营业执照']) await upload(page, paper);
  await expect(page.getByText('已上传', { exact: true })).toHaveCount(3, patient);
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('heading', { name: '已提交，等待人工审核' })).toBeVisible(patient);
}
