import { codeTo } from './support/api.ts';
import { aDepartmentUser } from './support/departmentUser.ts';
import { errorText, field, fillFields, signInOnPage } from './support/forms.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const PATIENT = { timeout: 30_000 };
const NEW_PASSWORD = 'Calm-8-River';

test('GEN-15 GEN-19 SGN-15 to SGN-20 an initial password opens nothing but its change, after a code to the mobile', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  test.slow();
  const staff = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const { username, mobile, initialPassword } = await aDepartmentUser(staff);
  await staff.dispose();

  await page.goto('/signin');
  await signInOnPage(page, 'zh-CN', username, initialPassword);
  const proof = page.getByRole('heading', { level: 1, name: '首次登录身份验证' });
  await expect(proof).toBeVisible(PATIENT);
  await expect(page.getByText(`${mobile.slice(0, 3)}****${mobile.slice(7)}`)).toBeVisible();
  await expect(page.locator('input[name="mobile"]')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/console/account');
  await expect(proof, 'nothing else is open').toBeVisible(PATIENT);

  await page.getByRole('button', { name: '获取验证码' }).click();
  await expect(page.getByText('验证码已发送至')).toBeVisible(PATIENT);
  const code = await codeTo(context.request, mobile);
  await field(page, 'zh-CN', 'smsCode').fill(code === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(field(page, 'zh-CN', 'smsCode')).toHaveAccessibleDescription(
    new RegExp(errorText('zh-CN', 'SMS_CODE_WRONG')),
    PATIENT,
  );
  await field(page, 'zh-CN', 'smsCode').fill(code);
  await page.getByRole('button', { name: '确认', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: '修改密码' })).toBeVisible(PATIENT);
  await expect(page.getByText('为保障账号安全，请修改初始密码。')).toBeVisible();
  await expectAccessible(page);
  const change = async (oldPassword: string) => {
    await page.locator('input[name="oldPassword"]').fill(oldPassword);
    await page.locator('input[name="password"]').fill(NEW_PASSWORD);
    await page.locator('input[name="passwordConfirm"]').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: '确认修改' }).click();
  };
  await change('Wrong-Pass-1');
  await expect(page.getByText(errorText('zh-CN', 'OLD_PASSWORD_WRONG'))).toBeVisible(PATIENT);
  await change(initialPassword);
  await expect(page, 'what was wanted is not forgotten').toHaveURL(
    /\/signin\?from=%2Fconsole%2Faccount$/,
    PATIENT,
  );

  await expect(field(page, 'zh-CN', 'username')).toHaveValue(username);
  await signInOnPage(page, 'zh-CN', username, initialPassword);
  await expect(page.getByText(errorText('zh-CN', 'LOGIN_FAILED'))).toBeVisible(PATIENT);
  await fillFields(page, 'zh-CN', { password: NEW_PASSWORD });
  await page.locator('form button[type="submit"]').click();
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible(PATIENT);
});
