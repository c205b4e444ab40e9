import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { register } from './support/api.ts';
import { errorText, signInOnPage } from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, LANGUAGES, test, words } from './support/test.ts';

/** Where the sample applications of the sandbox are: beside its inbox. */
async function sample(page: Page, name: 'application' | 'declaration'): Promise<string> {
  const site = (await (await page.request.get('/api/v1/site')).json()) as { inboxUrl: string };
  return new URL(`/${name}/`, site.inboxUrl).toString();
}

const state = (page: Page) => page.getByRole('status');

test('GEN-04 GEN-05 an application asked for without a session leads to sign-in and back, once', async ({
  page,
  playwright,
  baseURL,
}) => {
  const applicant = anApplicant();
  const elsewhere = await playwright.request.newContext(baseURL ? { baseURL } : {});
  await register(elsewhere, applicant);
  await elsewhere.dispose();
  const application = await sample(page, 'application');

  await page.goto(`${application}start`);
  await expect(page).toHaveURL(/\/signin\?from=/);
  await signInOnPage(page, 'zh-CN', applicant.administrator.username, applicant.administrator.password);
  await expect(page).toHaveURL(application);
  await expect(state(page)).toContainText('已登录');
  await expect(page.getByText(applicant.administrator.username).first()).toBeVisible();
  await expect(page.getByText('ENT_ADMIN')).toBeVisible();
  await expect(page.getByText(applicant.organisation.orgCode, { exact: true })).toBeVisible();

  // A second time there is nothing to sign in to.
  await page.goto(`${application}start`);
  await expect(page).toHaveURL(application);
});

test('GEN-04 SGN-04 from the portal a session goes on into the application', async ({ page, admin }) => {
  const application = await sample(page, 'application');
  await page.goto(paths.application('status-enquiry'));
  await expect(page).toHaveURL(application);
  await expect(page.getByText(admin.administrator.username).first()).toBeVisible();
});

test('UIC-21 signing out here reaches the application', async ({ page, context, admin }) => {
  const application = await sample(page, 'application');
  await page.goto(`${application}start`);
  await expect(state(page)).toContainText('已登录');
  const console = await context.newPage();
  await console.goto(paths.home());
  await expect(console.getByText(admin.administrator.username).first()).toBeVisible();
  // The language of a test is that of its first page.
  await console.getByRole('button', { name: /^(退出登录|Sign out)$/ }).click();
  await expect(console).toHaveURL(paths.portal());
  await expect(state(page)).toContainText('平台已退出登录');
  await page.screenshot({ path: `test-results/sign-on-left-zh-CN.png` });
});

test('UIC-21 signing out in the application reaches here', async ({ page, admin }) => {
  const application = await sample(page, 'application');
  await page.goto(`${application}start`);
  await expect(page.getByText(admin.administrator.username).first()).toBeVisible();
  await page.screenshot({ path: `test-results/sign-on-claims-zh-CN.png`, fullPage: true });
  await page.getByRole('link', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(application);
  await expect(state(page)).toContainText('未登录');
  await page.goto(paths.home());
  await expect(page).toHaveURL(/\/signin/);
});

test('UIC-21 UIC-25 an application without proof of the session has to ask', async ({ page, admin }) => {
  await page.goto('/api/v1/openid/sign-out');
  await expect(page.getByRole('heading', { level: 1, name: '要退出登录吗？' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '保持登录' }).click();
  await page.goto(paths.home());
  await expect(page.getByText(admin.administrator.username).first()).toBeVisible();
});

test('GEN-05 an application that wants a new sign-in gets one', async ({ page, admin }) => {
  const redirect = `${await sample(page, 'application')}back`;
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: 'sample-enquiry',
    redirect_uri: redirect,
    scope: 'openid',
    state: 'some-state',
    prompt: 'login',
    code_challenge: 'A'.repeat(43),
    code_challenge_method: 'S256',
  });
  await page.goto(`/api/v1/openid/authorization?${asked.toString()}`);
  await expect(page.getByRole('heading', { level: 1, name: '请重新登录' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '重新登录' }).click();
  await signInOnPage(page, 'zh-CN', admin.administrator.username, admin.administrator.password);
  await expect(page).toHaveURL(new RegExp(`/application/back\\?.*code=`));
});

for (const language of LANGUAGES) {
  test.describe(`single sign-on, ${language}`, () => {
    test.use({ language });

    const t = (zh: string, en: string) => words(language, zh, en);

    test('GEN-11 UIC-25 who may not enter is told why', async ({ page, admin }) => {
      await page.goto(`${await sample(page, 'declaration')}start`);
      await expect(page).toHaveURL(/\/sign-on\/refused\?/);
      await expect(
        page.getByRole('heading', {
          level: 1,
          name: t('无法进入货物申报', 'You cannot enter Goods declaration'),
        }),
      ).toBeVisible();
      await expect(page.getByText(errorText(language, 'BUSINESS_NOT_FOR_ADMIN'))).toBeVisible();
      await expect(page.getByText(admin.administrator.username).last()).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: `test-results/sign-on-refused-${language}.png`, fullPage: true });
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.getByRole('button', { name: t('使用其他账号登录', 'Sign in with another account') }).click();
      await expect(page).toHaveURL(/\/signin\?from=/);
    });
  });
}
