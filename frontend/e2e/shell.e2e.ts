import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { fillFields } from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, LANGUAGES, test } from './support/test.ts';

test('UIC-01 UIC-02 UIC-04 head line, menu with icon and text, a tab for each page', async ({
  page,
  admin,
}) => {
  await page.goto(paths.home());
  const head = page.getByRole('banner');
  await expect(head.getByText(admin.administrator.username)).toBeVisible();
  await expect(head.getByRole('button', { name: '应用' })).toBeVisible();
  await expect(head.getByRole('button', { name: '退出登录' })).toBeVisible();

  const tabs = page.getByRole('navigation', { name: '已打开的页面' });
  await expect(tabs.getByRole('link')).toHaveText(['首页']);
  const menu = page.getByRole('navigation', { name: '菜单', exact: true });
  const account = '账号信息';
  await menu.getByRole('link', { name: account }).click();
  await expect(page.getByRole('heading', { level: 1, name: account })).toBeFocused();
  await expect(tabs.getByRole('link', { name: account })).toHaveAttribute('aria-current', 'page');
  await menu.getByRole('link', { name: '首页' }).click();
  await menu.getByRole('link', { name: account }).click();
  await expect(tabs.getByRole('link')).toHaveCount(2);
});

test('UIC-03 the menu folds to icons; the state comes back after a reload', async ({ page, admin }) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.goto(paths.home());
  const fold = page.getByRole('button', { name: '左侧菜单' });
  const entry = page.locator('#menu').getByRole('link', { name: '首页' });
  const wide = (await entry.boundingBox())?.width ?? 0;
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/preferences/menuFolded'));
  await fold.click();
  expect((await kept).status()).toBe(204);
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect((await entry.boundingBox())?.width ?? 0).toBeLessThan(wide / 2);
  await entry.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(entry.getByText('首页')).toHaveCSS('opacity', '1');
  await page.reload();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
});

test('UIC-10 UIC-11 UIC-12 tabs close by mark, key and menu, and come back after a reload', async ({
  page,
  admin,
}) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  const names = {
    home: '首页',
    account: '账号信息',
    activity: '登录与操作记录',
  };
  await page.goto(paths.home());
  const menu = page.locator('#menu');
  const tabs = page.getByRole('navigation', { name: '已打开的页面' }).getByRole('link');
  await menu.getByRole('link', { name: names.account }).click();
  await expect(tabs).toHaveCount(2);
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/preferences/openTabs'));
  await menu.getByRole('link', { name: names.activity }).click();
  await kept;
  await expect(tabs).toHaveText([names.home, names.account, names.activity]);
  await page.reload();
  await expect(tabs).toHaveText([names.home, names.account, names.activity]);

  await tabs.nth(2).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.nth(1)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tabs).toHaveText([names.home, names.activity, names.account]);
  await page.getByRole('link', { name: names.account }).last().focus();
  await page.keyboard.press('Delete');
  await expect(tabs).toHaveText([names.home, names.activity]);

  await page.getByRole('button', { name: '关闭登录与操作记录' }).click();
  await expect(page).toHaveURL(paths.home());
  await expect(tabs).toHaveText([names.home]);

  await menu.getByRole('link', { name: names.account }).click();
  await menu.getByRole('link', { name: names.activity }).click();
  const operations = page.getByRole('button', { name: '关闭操作' });
  await operations.click();
  await page.getByRole('button', { name: '关闭其他选项卡' }).click();
  await expect(tabs).toHaveText([names.home, names.activity]);
  await operations.click();
  await page.getByRole('button', { name: '关闭全部选项卡' }).click();
  await expect(tabs).toHaveText([names.home]);
});

test('UIC-21 sign-out opens the portal, and going back shows no data', async ({ page, admin }) => {
  await page.goto(paths.account());
  await expect(page.getByText(admin.organisation.uscc)).toBeVisible();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL('/');
  await page.goBack().catch(() => undefined);
  await page.goto(paths.account());
  await expect(page).toHaveURL(/\/signin\?from=%2Fconsole%2Faccount/);
  await expect(page.getByText(admin.organisation.uscc)).toHaveCount(0);
});

test('section 3: an unknown address says so and leads home', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('页面不存在');
  await page.getByRole('link', { name: '返回首页' }).click();
  await expect(page).toHaveURL('/');
});

for (const language of LANGUAGES) {
  test.describe(`signed-in area, ${language}`, () => {
    test.use({ language });

    for (const path of [paths.portal(), paths.home(), paths.account(), paths.activity(), '/no/such/page']) {
      test(`UIC-25 UIC-26 ${path} passes axe and fits 320 px`, async ({ page, admin }) => {
        expect(admin.organisation.uscc).toHaveLength(18);
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 700 });
        await expectAccessible(page);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(tooWide).toBeLessThanOrEqual(0);
      });
    }
  });
}

test('UIC-20 the language switch keeps the page, applies at once and comes back with its user', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  await page.goto(paths.account());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('账号信息');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/preferences/language'));
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await kept;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account information');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
  await expect(page.getByText('ID card', { exact: true }).first()).toBeVisible();
  await expect(page).toHaveTitle(/Account information/);

  const elsewhere = await browser.newContext({
    ...(baseURL && { baseURL }),
    storageState: await page.context().storageState(),
  });
  const other = await elsewhere.newPage();
  await other.addInitScript(() => localStorage.clear());
  await other.goto(paths.home());
  await expect(other.getByText(`Hello, ${admin.administrator.username}`)).toBeVisible();
  await elsewhere.close();
});

test('less movement is asked for in every window, so that no test waits for the end of one', async ({
  page,
  browser,
}) => {
  const asked = (where: Page) => where.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  await page.goto(paths.portal());
  expect(await asked(page)).toBe(true);
  const elsewhere = await browser.newContext();
  expect(await asked(await elsewhere.newPage())).toBe(true);
  await elsewhere.close();
});

test('UIC-25 the skip link leads past the head line', async ({ page, admin }) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.goto(paths.home());
  await expect(page.getByRole('banner')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('section 3: a lost connection is told and nothing else happens', async ({ page, context, admin }) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.goto(paths.home());
  await expect(page.getByRole('banner')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByRole('alert').getByText('网络连接已断开，请检查网络')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('网络连接已断开，请检查网络')).toHaveCount(0);
});

test.describe('with movement', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('UIC-25 a button is not left loading by an answer that comes while its sign is moving in', async ({
    page,
  }) => {
    await page.route('**/api/v1/registrations/enterprise', (route) => route.fulfill({ status: 503 }));
    await page.goto('/register/enterprise');
    await fillFields(page, 'zh-CN', anApplicant().organisation);
    const next = page.locator('form button[type="submit"]');
    const name = (await next.textContent()) ?? '';
    for (let time = 0; time < 12; time += 1) {
      const answered = page.waitForResponse(/registrations\/enterprise$/);
      await next.click();
      await answered;
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible({ timeout: 3000 });
    }
  });
});
