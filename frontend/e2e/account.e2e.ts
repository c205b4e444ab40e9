import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('ACC-01 ACC-02 ACC-10 GEN-29 the account page shows all of it, numbers masked', async ({
  page,
  admin,
}) => {
  const { organisation, administrator } = admin;
  await page.goto(paths.account());
  for (const shown of [organisation.uscc, organisation.orgCode, organisation.orgName, administrator.email]) {
    await expect(page.getByText(shown, { exact: true })).toBeVisible();
  }
  await expect(page.getByRole('main').getByText(administrator.username, { exact: true })).toBeVisible();
  await expect(page.getByText('**验')).toBeVisible();
  await expect(page.getByText(`139****${administrator.mobile.slice(-4)}`)).toBeVisible();
  await expect(page.getByText(administrator.idNumber)).toHaveCount(0);
  await expect(page.getByText(administrator.mobile)).toHaveCount(0);

  const agreement = '平台服务使用协议';
  await page.getByRole('button', { name: new RegExp(agreement, 'i') }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(agreement, 'i') });
  await expect(dialog.getByRole('document').getByRole('paragraph').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('GEN-30 the password reveals document number and phone; a wrong one does not', async ({
  page,
  admin,
}) => {
  const { administrator } = admin;
  await page.goto(paths.account());
  const reveal = page.getByRole('button', {
    name: '显示完整证件号码',
  });
  await reveal.click();
  const dialog = page.getByRole('dialog', { name: '显示完整信息' });
  const password = dialog.locator('input[name=password]');
  await expect(password).toBeFocused();
  await password.fill('Wrong-Pass-1');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('密码错误')).toBeVisible();
  await expect(password).toBeFocused();
  await expectAccessible(page);
  await password.fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText(administrator.idNumber)).toBeVisible();
  await expect(page.getByText(administrator.mobile)).toBeVisible();
  await page.getByRole('button', { name: '隐藏证件号码' }).click();
  await expect(page.getByText(administrator.idNumber)).toHaveCount(0);
});

test('GEN-32 UIC-18 UIC-19 the activity list; the choice of columns is kept, one stays', async ({
  page,
  admin,
}) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.goto(paths.activity());
  const table = page.getByRole('table');
  await expect(table.getByText('注册账号')).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await page.getByRole('button', { name: '选择显示列' }).click();
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/preferences/columns.activity'));
  await untick(page, '网络地址');
  expect((await kept).status()).toBe(204);
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await page.reload();
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await page.getByRole('button', { name: '选择显示列' }).click();
  for (const name of ['时间', '操作', '登录方式']) {
    await untick(page, name);
  }
  await expect(page.getByRole('checkbox', { name: '结果' })).toBeDisabled();
});

/** The tick follows a moment after the click, when what is kept has changed. */
async function untick(page: Page, name: string): Promise<void> {
  const tick = page.getByRole('checkbox', { name, exact: true });
  await tick.click();
  await expect(tick).not.toBeChecked();
}
