import { paths } from '../src/app/paths.ts';
import { register } from './support/api.ts';
import { anApplicant } from './support/people.ts';
import { startProduct } from './support/product.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** A product of its own, whose sessions end after a minute without a request. */
test('GEN-37 UIC-23 warned before the end, kept by a click; ended, the same page is back after sign-in', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const product = await startProduct({ YINXIN_SESSION_IDLE: 'PT60S', YINXIN_SITE_IDLE_WARNING: 'PT40S' });
  const context = await browser.newContext({ baseURL: product.url, locale: 'zh-CN' });
  try {
    const applicant = anApplicant();
    await register(context.request, applicant);
    const page = await context.newPage();
    await page.goto(paths.account());
    const reveal = page.getByRole('button', { name: '显示完整证件号码' });
    await reveal.click();
    const typed = page.getByRole('dialog', { name: '显示完整信息' }).locator('input[name=password]');
    await typed.fill('half-typed');

    const warning = page.getByRole('dialog', { name: '即将自动退出' });
    await expect(warning).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await warning.getByRole('button', { name: '保持登录' }).click();
    await expect(warning).toBeHidden();
    expect(
      (await context.request.get('/api/v1/session', { headers: { 'X-Yinxin-Background': '1' } })).ok(),
    ).toBe(true);

    await expect(page.getByRole('heading', { level: 1, name: '请重新登录' })).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByText(/较长时间没有操作/)).toBeVisible();
    await expect(page).toHaveURL(paths.account());
    await expect(page.getByText(applicant.organisation.uscc)).toHaveCount(0);
    await expect(typed).toBeHidden();
    await expectAccessible(page);

    const form = page.getByRole('form', { name: '账号登录' });
    await expect(form.getByLabel('用户名')).toHaveValue(applicant.administrator.username);
    await form.locator('input[name=password]').fill(applicant.administrator.password);
    await form.getByRole('button', { name: '免图片验证' }).click();
    await expect(form.getByText('已通过验证')).toBeVisible({ timeout: 60_000 });
    await form.getByRole('button', { name: '登录', exact: true }).click();

    await expect(typed).toHaveValue('half-typed');
    await expect(page.getByText(applicant.organisation.uscc)).toBeVisible();
  } finally {
    await context.close();
    await product.stop();
  }
});
