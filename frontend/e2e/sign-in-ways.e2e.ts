import { codeTo, countCodes } from './support/api.ts';
import { field, fillFields, signInOnPage, submit, withoutPicture } from './support/forms.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('ACC-61 SGN-12 SGN-13 who has turned the phone on signs in with it; the other session is seen and ended', async ({
  page,
  admin,
  browser,
}) => {
  test.slow();
  const { mobile, password } = admin.administrator;
  await page.goto('/console/account');
  await page.getByRole('button', { name: '账户设置' }).click();
  const dialog = page.getByRole('dialog', { name: '账户设置' });
  await dialog.getByRole('switch', { name: '手机号登录' }).click();
  await dialog.locator('input[type="password"]').fill(password);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '开启' }).click();
  await expect(dialog.getByRole('switch', { name: '手机号登录' })).toBeChecked();
  await page.keyboard.press('Escape');

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto('/signin?by=mobile');
  await field(other, 'zh-CN', 'mobile').fill(mobile);
  await withoutPicture(other, 'zh-CN');
  const known = await countCodes(elsewhere.request, mobile);
  await other.getByRole('button', { name: '获取验证码' }).click();
  await expect(other.getByText('验证码已发送至')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(other);
  await field(other, 'zh-CN', 'smsCode').fill(await codeTo(elsewhere.request, mobile, known));
  await submit(other);
  await expect(other.getByRole('button', { name: '退出登录' })).toBeVisible({ timeout: 30_000 });
  await other.goto('/console');

  await page.reload();
  const sessions = page.getByRole('region', { name: '登录中的设备' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await expect(sessions.getByText('当前登录')).toHaveCount(1);
  await sessions.getByRole('button', { name: /^结束“/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束登录' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await other.reload();
  await expect(other).toHaveURL(/\/signin/);
  await elsewhere.close();
});

test('ACC-36 to ACC-38 another password ends the session; the old one opens nothing any more', async ({
  page,
  admin,
}) => {
  test.slow();
  const { username, password } = admin.administrator;
  await page.goto('/console/account');
  await page.getByRole('button', { name: '修改登录密码' }).click();
  const dialog = page.getByRole('dialog', { name: '修改登录密码' });
  await dialog.locator('input[name="oldPassword"]').fill('Wrong-Pass-1');
  await dialog.locator('input[name="password"]').fill('Other-8-Brook');
  await dialog.locator('input[name="passwordConfirm"]').fill('Other-8-Brook');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog.getByText('原密码错误')).toBeVisible();
  await dialog.locator('input[name="oldPassword"]').fill(password);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page).toHaveURL(/\/signin$/, { timeout: 30_000 });
  await expect(field(page, 'zh-CN', 'username')).toHaveValue(username);
  await signInOnPage(page, 'zh-CN', username, password);
  await expect(page.getByText('用户名或密码错误')).toBeVisible({ timeout: 30_000 });
  await fillFields(page, 'zh-CN', { password: 'Other-8-Brook' });
  await submit(page);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible({ timeout: 30_000 });
});
