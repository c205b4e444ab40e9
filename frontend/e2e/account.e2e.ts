import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { expect, expectAccessible, LANGUAGES, test, words } from './support/test.ts';

for (const language of LANGUAGES) {
  const say = <T>(zh: T, en: T): T => words(language, zh, en);

  test.describe(`account and activity, ${language}`, () => {
    test.use({ language });

    test('ACC-01 ACC-02 ACC-10 GEN-29 the account page shows all of it, numbers masked', async ({
      page,
      admin,
    }) => {
      const { organisation, administrator } = admin;
      await page.goto(paths.account());
      for (const shown of [
        organisation.uscc,
        organisation.orgCode,
        organisation.orgName,
        administrator.email,
      ]) {
        await expect(page.getByText(shown, { exact: true })).toBeVisible();
      }
      await expect(page.getByRole('main').getByText(administrator.username, { exact: true })).toBeVisible();
      await expect(page.getByText('**验')).toBeVisible();
      await expect(page.getByText(`139****${administrator.mobile.slice(-4)}`)).toBeVisible();
      await expect(page.getByText(administrator.idNumber)).toHaveCount(0);
      await expect(page.getByText(administrator.mobile)).toHaveCount(0);

      const agreement = say('平台服务使用协议', 'Platform service agreement');
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
        name: say('显示完整证件号码', 'Show Document number in full'),
      });
      await reveal.click();
      const dialog = page.getByRole('dialog', { name: say('显示完整信息', 'Show in full') });
      const password = dialog.locator('input[name=password]');
      await expect(password).toBeFocused();
      await password.fill('Wrong-Pass-1');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(say('密码错误', 'Wrong password'))).toBeVisible();
      await expect(password).toBeFocused();
      await expectAccessible(page);
      await password.fill(administrator.password);
      await page.keyboard.press('Enter');
      await expect(page.getByText(administrator.idNumber)).toBeVisible();
      await expect(page.getByText(administrator.mobile)).toBeVisible();
      await page.getByRole('button', { name: say('隐藏证件号码', 'Hide Document number') }).click();
      await expect(page.getByText(administrator.idNumber)).toHaveCount(0);
    });

    test('GEN-32 UIC-18 UIC-19 the activity list; the choice of columns is kept, one stays', async ({
      page,
      admin,
    }) => {
      expect(admin.organisation.uscc).toHaveLength(18);
      await page.goto(paths.activity());
      const table = page.getByRole('table');
      await expect(table.getByText(say('注册账号', 'Account registered'))).toBeVisible();
      await expect(table.getByRole('columnheader')).toHaveCount(5);
      await page.getByRole('button', { name: say('选择显示列', 'Choose columns') }).click();
      const kept = page.waitForResponse((answer) => answer.url().endsWith('/preferences/columns.activity'));
      await untick(page, say('网络地址', 'Network address'));
      expect((await kept).status()).toBe(204);
      await expect(table.getByRole('columnheader')).toHaveCount(4);
      await page.reload();
      await expect(table.getByRole('columnheader')).toHaveCount(4);
      await page.getByRole('button', { name: say('选择显示列', 'Choose columns') }).click();
      for (const name of [
        say('时间', 'Time'),
        say('操作', 'What happened'),
        say('登录方式', 'Signed in by'),
      ]) {
        await untick(page, name);
      }
      await expect(page.getByRole('checkbox', { name: say('结果', 'Result') })).toBeDisabled();
    });
  });
}

/** The tick follows a moment after the click, when what is kept has changed. */
async function untick(page: Page, name: string): Promise<void> {
  const tick = page.getByRole('checkbox', { name, exact: true });
  await tick.click();
  await expect(tick).not.toBeChecked();
}
