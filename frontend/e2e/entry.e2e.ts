import { HELP_TOPICS, paths } from '../src/app/paths.ts';
import { field, passOrganisation } from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, LANGUAGES, test } from './support/test.ts';

/** The ways in, and what they explain before anything is entered. */
test('GEN-01 REG-05 REG-07 REG-10 the way page explains who registers, on a phone of 360 px too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(paths.register());
  await expect(page.locator('dt')).toHaveCount(5);
  await expect(page.getByText('操作员账号由管理员登录后创建', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('无卡注册的单位只创建管理员账号', { exact: false }).first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('REG-10 REG-17 step 1 says where to look the company up, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(paths.registerEnterprise());
  await expect(page.getByText('照原文填写', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('国家企业信用信息公示系统', { exact: false }).first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

for (const language of LANGUAGES) {
  test.describe(`ways in, ${language}`, () => {
    test.use({ language });

    test('UIC-24 every help topic has a page', async ({ page }) => {
      for (const topic of HELP_TOPICS) {
        await page.goto(paths.help(topic));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('main').getByRole('paragraph').first()).toBeVisible();
      }
      await expectAccessible(page);
    });
  });
}

test('REG-22 step 2 says what the mobile is for', async ({ page }) => {
  await passOrganisation(page, 'zh-CN', anApplicant());
  await expect(field(page, 'zh-CN', 'mobile')).toHaveAccessibleDescription(
    /用于接收验证码和其他通知，请填写真实号码/,
  );
});

test('SGN-01 the sign-in page leads to registration and to help with a lost name or password', async ({
  page,
}) => {
  await page.goto(paths.signIn());
  await expect(page.getByRole('link', { name: '立即注册' })).toHaveAttribute('href', paths.register());
  for (const [name, path] of [
    ['忘记用户名', paths.recoverUsername()],
    ['忘记密码', paths.recoverPassword()],
  ] as const) {
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(path);
    await page.goBack();
  }
});

test('SGN-05 the name at the top of the portal opens the account page', async ({ page, admin }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: admin.administrator.username }).click();
  await expect(page).toHaveURL(/\/console\/account/);
});

test('UIC-09 tabs that do not fit are reached by arrows at both ends', async ({ page, admin }) => {
  expect(admin.administrator.username).not.toBe('');
  await page.goto(paths.account());
  await page.getByRole('link', { name: '登录与操作记录' }).first().click();
  await expect(page).toHaveURL(/activity/);
  await page.setViewportSize({ width: 320, height: 780 });
  const left = page.getByRole('button', { name: '向左移动选项卡' });
  const right = page.getByRole('button', { name: '向右移动选项卡' });
  await expect(left).toBeVisible();
  const row = page.getByRole('navigation', { name: '已打开的页面' }).getByRole('list');
  await left.click();
  await left.click();
  await expect.poll(() => row.evaluate((element) => element.scrollLeft)).toBe(0);
  await right.click();
  await expect.poll(() => row.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('UIC-15 UIC-16 a drop-down is worked by keys, and Backspace never leaves the page', async ({ page }) => {
  await page.goto(paths.registerEnterprise());
  const type = page.getByRole('combobox').first();
  await type.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeAttached();
  // Where it can be seen, also by who wants less movement.
  await expect(page.locator('.ant-select-item-option').first()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page, 'zh-CN', 'legalRepIdValidFrom')).toBeHidden();
  await type.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(type).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Backspace');
  await expect(page).toHaveURL(/\/register\/enterprise/);
  await field(page, 'zh-CN', 'orgName').fill('云海');
  await page.keyboard.press('Backspace');
  await expect(field(page, 'zh-CN', 'orgName')).toHaveValue('云');
});
