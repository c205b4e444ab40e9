import { register } from './support/api.ts';
import {
  errorText,
  expectFault,
  field,
  fillFields,
  signInOnPage,
  submit,
  withoutPicture,
} from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('SGN-06 GEN-34 UIC-13 UIC-25 an empty form names all that is missing, and is accessible', async ({
  page,
}) => {
  await page.goto('/signin');
  await submit(page);
  for (const name of ['username', 'password']) {
    const label = name === 'username' ? '用户名' : '密码';
    await expectFault(page, 'zh-CN', name, errorText('zh-CN', 'REQUIRED', { label }));
  }
  await expect(page.getByText('请填写验证码')).toBeVisible();
  await expect(field(page, 'zh-CN', 'username')).toBeFocused();
  await expectAccessible(page);
});

test('SGN-08 GEN-24 a wrong image code is named, the picture changes, all other input stays', async ({
  page,
}) => {
  await page.goto('/signin');
  await fillFields(page, 'zh-CN', { username: 'nobody01', password: 'Wrong-Pass-1' });
  const picture = page.locator('form img');
  const before = await picture.getAttribute('src');
  await page.locator('input[name="imageCode"]').fill('0000');
  await submit(page);
  await expect(page.getByText(errorText('zh-CN', 'CAPTCHA_WRONG'))).toBeVisible();
  await expect(page.locator('input[name="imageCode"]')).toBeFocused();
  await expect(page.locator('input[name="imageCode"]')).toHaveValue('');
  await expect(picture).not.toHaveAttribute('src', before ?? '');
  await expect(field(page, 'zh-CN', 'password')).toHaveValue('Wrong-Pass-1');
});

test('SGN-08 a wrong name or password gives one text', async ({ page }) => {
  await page.goto('/signin');
  await signInOnPage(page, 'zh-CN', 'nobody01', 'Wrong-Pass-1');
  await expectFault(page, 'zh-CN', 'password', errorText('zh-CN', 'LOGIN_FAILED'));
  await expect(field(page, 'zh-CN', 'password')).toBeFocused();
});

test('SGN-09 GEN-35 the fifth wrong password locks, and the page says for how long', async ({
  page,
  playwright,
  baseURL,
}) => {
  test.slow();
  const applicant = anApplicant();
  const api = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await register(api, applicant);
  await api.dispose();
  const { username, password } = applicant.administrator;
  await page.goto('/signin');
  await fillFields(page, 'zh-CN', { username, password: 'Wrong-Pass-1' });
  await withoutPicture(page, 'zh-CN');
  const answered = () =>
    page.waitForResponse(
      (answer) => answer.url().endsWith('/api/v1/session') && answer.request().method() === 'POST',
    );
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = answered();
    await submit(page);
    await answer;
    await expect(page.locator('form button[type="submit"]')).toBeEnabled();
  }
  await fillFields(page, 'zh-CN', { password });
  await submit(page);
  const alert = page.getByRole('alert').filter({ hasText: /账号已锁定，请 \d+ 分钟后再试/ });
  await expect(alert).toBeVisible();
  await alert.getByRole('link', { name: '查看处理办法' }).click();
  await expect(page).toHaveURL(/\/help\/recovery$/);
});

test('SGN-03 SGN-04 GEN-04 who asks for a page without a session comes back to it after sign-in', async ({
  page,
  admin,
  context,
}) => {
  await context.clearCookies();
  await page.goto('/console/activity');
  await expect(page).toHaveURL(/\/signin\?from=/);
  await signInOnPage(page, 'zh-CN', admin.administrator.username, admin.administrator.password);
  await expect(page).toHaveURL(/\/console\/activity$/, { timeout: 30_000 });
});

test('a link to sign-in cannot lead to another site', async ({ page, admin, context }) => {
  await context.clearCookies();
  await page.goto('/signin?from=//evil.example/console');
  await signInOnPage(page, 'zh-CN', admin.administrator.username, admin.administrator.password);
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/, { timeout: 30_000 });
});

test('UIC-14 UIC-25 UIC-28 signing in with the keyboard alone', async ({ page, admin, context }) => {
  await context.clearCookies();
  await page.goto('/signin');
  await expect(field(page, 'zh-CN', 'username')).toBeFocused();
  await page.keyboard.type(admin.administrator.username);
  await page.keyboard.press('Tab');
  await expect(field(page, 'zh-CN', 'password')).toBeFocused();
  await page.keyboard.type(admin.administrator.password);
  await page.keyboard.press('Tab');
  const eye = page.getByRole('button', { name: '显示密码' });
  await expect(eye).toBeFocused();
  await page.keyboard.press('Space');
  await expect(field(page, 'zh-CN', 'password')).toHaveAttribute('type', 'text');
  await page.keyboard.press('Tab');
  await expect(page.locator('input[name="imageCode"]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '免图片验证' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已通过验证')).toBeVisible({ timeout: 30_000 });
  await field(page, 'zh-CN', 'password').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible({ timeout: 30_000 });
});
