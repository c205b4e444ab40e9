import {
  agree,
  field,
  fillAdministrator,
  fillFields,
  passOrganisation,
  proveMobile,
  signInOnPage,
  submit,
} from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, LANGUAGES, test, words } from './support/test.ts';

/** The main job of the product, from the portal to the second sign-in. */
for (const language of LANGUAGES) {
  test.describe(`a company registers in ${language}`, () => {
    test.use({ language });

    test(`REG-01 REG-02 REG-15 REG-18 REG-21 REG-23 REG-24 SGN-04 SGN-10 UIC-21 registers, is signed in, signs out and in again`, async ({
      page,
      context,
    }) => {
      test.slow();
      const applicant = anApplicant();
      const { administrator } = applicant;
      const t = (zh: string, en: string) => words(language, zh, en);

      await page.goto('/');
      await page
        .getByRole('banner')
        .getByRole('link', { name: t('登录', 'Sign in'), exact: true })
        .click();
      await page.getByRole('link', { name: t('立即注册', 'Register now') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('选择注册方式', 'Choose how to register'),
      );
      await page.getByRole('link', { name: t('无卡用户', 'without a card') }).click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('管理员账号注册', 'Administrator account registration'),
      );
      await fillFields(page, language, applicant.organisation);
      await submit(page);
      await expect(page).toHaveURL(/step=account/, { timeout: 30_000 });
      await expect(page.getByText(applicant.organisation.orgName)).toBeVisible();

      await fillAdministrator(page, language, applicant);
      await expect(page.getByText(t('用户名可用', 'Free, and kept'))).toBeVisible();
      await proveMobile(page, context.request, language, administrator.mobile);
      await agree(page, language);
      await submit(page);

      await expect(page).toHaveURL(/\/console\/account/, { timeout: 30_000 });
      await expect(page.getByRole('region', { name: t('注册成功', 'Registered') })).toContainText(
        administrator.username,
      );
      await expect(page.getByText(applicant.organisation.orgName).first()).toBeVisible();

      await page.getByRole('button', { name: t('退出登录', 'Sign out') }).click();
      await expect(page).toHaveURL(/\/$/);
      await page
        .getByRole('banner')
        .getByRole('link', { name: t('登录', 'Sign in'), exact: true })
        .click();
      await signInOnPage(page, language, administrator.username, administrator.password);
      await expect(page).toHaveURL(/\/$/, { timeout: 30_000 });
      await expect(page.getByRole('banner')).toContainText(/钱测试|probe/);
    });
  });
}

test('REG-20 the browser’s Back leads to step 1, and both steps keep what was entered', async ({ page }) => {
  const applicant = anApplicant();
  await passOrganisation(page, 'zh-CN', applicant);
  await field(page, 'zh-CN', 'email').fill('probe@mail.example');
  await page.getByRole('button', { name: '上一步' }).click();
  await expect(field(page, 'zh-CN', 'orgName')).toHaveValue(applicant.organisation.orgName);
  await expect(field(page, 'zh-CN', 'legalRepIdNumber')).toHaveValue(applicant.organisation.legalRepIdNumber);
  await submit(page);
  await expect(page).toHaveURL(/step=account/);
  await expect(field(page, 'zh-CN', 'email')).toHaveValue('probe@mail.example');
  await page.goBack();
  await expect(field(page, 'zh-CN', 'orgName')).toBeVisible();
});

test('REG-18 nobody skips ahead to step 2', async ({ page }) => {
  await page.goto('/register/enterprise?step=account');
  await expect(field(page, 'zh-CN', 'uscc')).toBeVisible();
  await expect(field(page, 'zh-CN', 'username')).toHaveCount(0);
});

test('REG-20 a reload in step 2 keeps the registration, and no identity number is written down', async ({
  page,
}) => {
  const applicant = anApplicant();
  await passOrganisation(page, 'zh-CN', applicant);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText(applicant.organisation.orgName)).toBeVisible();
  await expect(field(page, 'zh-CN', 'username')).toBeVisible();
  const kept = await page.evaluate(() =>
    [sessionStorage, localStorage]
      .flatMap((store) => Array.from({ length: store.length }, (_, at) => store.getItem(store.key(at) ?? '')))
      .join(' '),
  );
  expect(kept).not.toContain(applicant.organisation.legalRepIdNumber);
  expect(kept).not.toContain(applicant.organisation.legalRepName);
});

test('UIC-20 switching the language keeps all input and turns messages at once', async ({ page }) => {
  await page.goto('/register/enterprise');
  await field(page, 'zh-CN', 'orgName').fill('示例');
  await submit(page);
  await expect(page.getByText('请填写统一社会信用代码')).toBeVisible();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByText('Please fill in Unified social credit code')).toBeVisible();
  await expect(field(page, 'en-US', 'orgName')).toHaveValue('示例');
});

test('UIC-13 UIC-22 leaving with unsaved input asks first', async ({ page }) => {
  await page.goto('/register');
  await page.getByRole('link', { name: '无卡用户' }).click();
  await field(page, 'zh-CN', 'orgName').fill('示例');
  await page.getByRole('banner').getByRole('link', { name: '登录', exact: true }).click();
  const question = page.getByRole('dialog', { name: '有未保存的内容，确定离开吗？' });
  await question.getByRole('button', { name: '留在此页' }).click();
  await expect(field(page, 'zh-CN', 'orgName')).toHaveValue('示例');
  await page.getByRole('banner').getByRole('link', { name: '登录', exact: true }).click();
  await question.getByRole('button', { name: '离开' }).click();
  await expect(page).toHaveURL(/\/signin$/);
});
