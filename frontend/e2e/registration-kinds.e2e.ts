import {
  agree,
  field,
  fillAdministrator,
  fillFields,
  proveEmail,
  proveMobile,
  signInOnPage,
  submit,
} from './support/forms.ts';
import { anApplicant, anInstitution } from './support/people.ts';
import { expect, expectAccessible, test, words, type Language } from './support/test.ts';
import type { Page } from '@playwright/test';

async function expectRegistered(page: Page, language: Language, username: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words(language, '注册成功', 'Registered'),
    {
      timeout: 30_000,
    },
  );
  await expect(page.getByRole('main')).toContainText(username);
  await expectAccessible(page);
}

async function chooseType(page: Page, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: '证件类型' });
  await expect(async () => {
    await box.click();
    await page.locator('.ant-select-item-option', { hasText: name }).click({ timeout: 3_000 });
    await expect(page.locator('.ant-select', { has: box })).toContainText(name, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
}

test('REG-02 REG-03 REG-04 the way page leads to every kind', async ({ page }) => {
  await page.goto('/register');
  for (const name of ['无卡用户', '个人用户注册', '事业单位注册', '境外企业注册', '有卡用户']) {
    await page.getByRole('link', { name }).click();
    await expect(page).not.toHaveURL(/\/register$/);
    await page.goBack();
  }
  await expectAccessible(page);
});

test('REG-27 REG-31 REG-32 REG-33 an individual registers with an ID card and a phone, and signs in', async ({
  page,
  context,
}) => {
  test.slow();
  const { administrator } = anApplicant();
  await page.goto('/register/individual');
  await expect(page.getByText('个人用户只能办理平台对个人开放的业务')).toBeVisible();
  await fillFields(page, 'zh-CN', { ...administrator, passwordConfirm: administrator.password });
  await proveMobile(page, context.request, 'zh-CN', administrator.mobile);
  await expect(page.getByText('用户名可用')).toBeVisible();
  await agree(page, 'zh-CN');
  await expectAccessible(page);
  await submit(page);
  await expectRegistered(page, 'zh-CN', administrator.username);
  await page.getByRole('main').getByRole('link', { name: '去登录' }).click();
  await signInOnPage(page, 'zh-CN', administrator.username, administrator.password);
  await expect(page.getByRole('banner')).toContainText(/钱测试|probe/, { timeout: 30_000 });
});

test('REG-13 who comes from a partner site goes through the whole registration with it, and back to it', async ({
  page,
  context,
}) => {
  test.slow();
  const { administrator } = anApplicant();
  await page.goto('/register?site=sample-port');
  await expect(page.getByText('您来自合作站点“样例口岸”')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '个人用户注册' }).click();
  await expect(page.getByText('您来自合作站点“样例口岸”')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page).toHaveURL(/\/register\?site=sample-port$/);
  await page.getByRole('link', { name: '个人用户注册' }).click();
  await page.reload();
  await fillFields(page, 'zh-CN', { ...administrator, passwordConfirm: administrator.password });
  await proveMobile(page, context.request, 'zh-CN', administrator.mobile);
  await agree(page, 'zh-CN');
  await submit(page);
  await expectRegistered(page, 'zh-CN', administrator.username);
  await expect(page.getByRole('link', { name: '返回样例口岸' })).toHaveAttribute(
    'href',
    'https://port.sample.example/',
  );
});

test('REG-13 the administrator who comes from a partner site finds the way back on the account page', async ({
  page,
  context,
}) => {
  test.slow();
  const applicant = anApplicant();
  await page.goto('/register/enterprise?site=sample-port');
  await fillFields(page, 'zh-CN', applicant.organisation);
  await submit(page);
  await expect(page).toHaveURL(/site=sample-port&step=account/, { timeout: 30_000 });
  await fillAdministrator(page, 'zh-CN', applicant);
  await proveMobile(page, context.request, 'zh-CN', applicant.administrator.mobile);
  await agree(page, 'zh-CN');
  await submit(page);
  await expect(page.getByRole('link', { name: '返回样例口岸' })).toBeVisible({ timeout: 30_000 });
});

test('REG-13 a code nobody has changes nothing, and no address in a link is followed', async ({ page }) => {
  await page.goto('/register?site=no-such-site&return=https://elsewhere.sample.example/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('您来自合作站点')).toHaveCount(0);
  await expect(page.locator('a[href*="elsewhere"]')).toHaveCount(0);
});

test('REG-28 REG-29 GEN-47 an individual with a foreign passport registers with an e-mail address', async ({
  page,
}) => {
  test.slow();
  const { administrator } = anApplicant();
  const { username, password, name, email } = administrator;
  await page.goto('/register/individual');
  await chooseType(page, '护照');
  await fillFields(page, 'zh-CN', { name, idNumber: `X${username.slice(5)}`, username, password });
  await field(page, 'zh-CN', 'passwordConfirm').fill(password);
  await page.getByRole('button', { name: '改用邮箱验证' }).click();
  const dialog = page.getByRole('dialog', { name: '邮箱验证' });
  await proveEmail(dialog, page, 'zh-CN', email);
  await dialog.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByText('邮箱已验证')).toBeVisible();
  await expect(page.locator('input[name="mobile"]')).toHaveCount(0);
  await agree(page, 'zh-CN');
  await submit(page);
  await expectRegistered(page, 'zh-CN', username);
});

test('REG-34 to REG-38 a public institution begun at the wrong form comes along, and signs in at the end', async ({
  page,
  context,
}) => {
  test.slow();
  const applicant = anInstitution();
  const { administrator, organisation } = applicant;
  await page.goto('/register/enterprise');
  await fillFields(page, 'zh-CN', organisation);
  await submit(page);
  await page.getByRole('dialog').getByRole('button', { name: '改用事业单位注册' }).click();
  await expect(page).toHaveURL(/\/register\/institution$/);
  await expect(page.getByLabel(/单位中文名称/)).toHaveValue(organisation.orgName);
  await expectAccessible(page);
  await submit(page);
  await expect(page).toHaveURL(/step=account/, { timeout: 30_000 });
  await fillAdministrator(page, 'zh-CN', applicant);
  await proveMobile(page, context.request, 'zh-CN', administrator.mobile);
  await agree(page, 'zh-CN');
  await submit(page);
  await expectRegistered(page, 'zh-CN', administrator.username);
  await page.getByRole('link', { name: '管理员账号登录' }).click();
  await expect(field(page, 'zh-CN', 'username')).toHaveValue(administrator.username);
});

test('REG-39 to REG-46 an overseas organisation registers in English, on a phone', async ({ page }) => {
  test.slow();
  const { administrator } = anApplicant();
  const { username, password, email } = administrator;
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/register/overseas');
  await field(page, 'zh-CN', 'contactName').fill('A. Sample');
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sign up for an Overseas');
  await expect(field(page, 'en-US', 'contactName')).toHaveValue('A. Sample');
  await fillFields(page, 'en-US', { username, password, passwordConfirm: password });
  await page.getByRole('combobox', { name: 'Country/Region' }).click();
  await page.keyboard.type('HKG');
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByText(/Hong Kong.*\(HKG\)/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await fillFields(page, 'en-US', {
    countryRegNo: username,
    orgName: 'Sample Trading Ltd',
    address: '1 Sample Road',
    contactPhone: '+852 2123 4567',
  });
  await proveEmail(page, page, 'en-US', email);
  await expect(page.getByText('Free, and kept')).toBeVisible();
  await agree(page, 'en-US');
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await submit(page);
  await expectRegistered(page, 'en-US', username);
});

test('REG-47 REG-48 an enterprise registers by its electronic licence', async ({ page, context }) => {
  test.slow();
  const applicant = anApplicant();
  const { organisation, administrator } = applicant;
  await page.goto('/register/enterprise');
  const begun = page.waitForResponse((answer) => answer.url().endsWith('/registrations/licences'));
  await page.getByRole('link', { name: /电子营业执照快捷注册/ }).click();
  const { qrContent } = (await (await begun).json()) as { qrContent: string };
  await expect(page.getByAltText('供电子营业执照扫描的二维码')).toBeVisible();
  await expectAccessible(page);
  const phone = await context.newPage();
  await phone.goto(qrContent);
  for (const name of ['uscc', 'orgName', 'legalRepName'] as const) {
    await phone.locator(`input[name="${name}"]`).fill(organisation[name]);
  }
  await expect(page.getByText('已扫码，请在手机上确认')).toBeVisible({ timeout: 20_000 });
  await phone.getByRole('button', { name: /确认/ }).click();
  await expect(field(page, 'zh-CN', 'uscc')).toHaveValue(organisation.uscc, { timeout: 20_000 });
  await expect(field(page, 'zh-CN', 'orgName')).toHaveAttribute('readonly');
  const { legalRepIdNumber, legalRepIdValidFrom, legalRepIdValidTo } = organisation;
  await fillFields(page, 'zh-CN', { legalRepIdNumber, legalRepIdValidFrom, legalRepIdValidTo });
  await submit(page);
  await expect(page).toHaveURL(/step=account/, { timeout: 30_000 });
  await fillAdministrator(page, 'zh-CN', applicant);
  await proveMobile(page, context.request, 'zh-CN', administrator.mobile);
  await agree(page, 'zh-CN');
  await submit(page);
  await expect(page).toHaveURL(/\/console\/account/, { timeout: 30_000 });
});
