import { paths } from '../src/app/paths.ts';
import { register } from './support/api.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, LANGUAGES, test, words } from './support/test.ts';

for (const language of LANGUAGES) {
  const say = (zh: string | RegExp, en: string | RegExp) => words(language, zh, en);

  test.describe(`qualifications, ${language}`, () => {
    test.use({ language });

    test('QLF-02 QLF-03 QLF-07 QLF-11 an administrator fills in two tabs and saves them in one step', async ({
      page,
      admin,
    }) => {
      await page.goto(paths.qualifications());
      await expect(page.getByText(admin.organisation.uscc)).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await expectAccessible(page);
      await page.getByRole('button', { name: say(/编\s?辑/, 'Edit') }).click();
      await page
        .getByRole('tab', { name: say('对外贸易经营者备案', 'Foreign trade operator filing') })
        .click();
      await page.getByLabel(say('联系电话', 'Phone')).fill('010-12345678');
      await page.getByRole('tab', { name: say('质检', 'Quality supervision') }).click();
      await page.getByLabel(say('产品范围', 'Products')).fill('纸张');
      await expectAccessible(page);
      await page.getByRole('button', { name: say(/保\s?存/, 'Save') }).click();
      await expect(page.getByText(say('保存成功', 'Saved'), { exact: true })).toBeVisible();
      await page.reload();
      const versions = page.getByRole('table', { name: say('变更记录', 'Changes') });
      await expect(
        versions.getByText(say(/联系电话：（空） → 010-12345678/, /Phone: \(empty\) → 010-12345678/)),
      ).toBeVisible();
      await expect(versions.getByText(admin.administrator.username)).toBeVisible();
    });

    test('QLF-07 QLF-08 a wrong entry opens its tab; leaving asks, and nothing is stored', async ({
      page,
      admin,
    }) => {
      expect(admin.organisation.uscc).toHaveLength(18);
      await page.goto(paths.qualifications());
      await page.getByRole('button', { name: say(/编\s?辑/, 'Edit') }).click();
      const inspection = page.getByRole('tab', { name: say(/报检资质备案/, /Inspection qualification/) });
      await inspection.click();
      await page.getByLabel(say('报检单位登记号', 'Declaring unit number')).fill('12');
      await page.getByRole('tab', { name: say('海关', 'Customs'), exact: true }).click();
      await page.getByRole('button', { name: say(/保\s?存/, 'Save') }).click();
      await expect(inspection).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByText(say('请输入10位数字', 'Enter 10 digits'))).toBeVisible();
      await page.getByRole('button', { name: say(/取\s?消/, 'Cancel'), exact: true }).click();
      await page.getByRole('button', { name: say('放弃修改', 'Discard') }).click();
      await expect(page.getByRole('button', { name: say(/编\s?辑/, 'Edit') })).toBeVisible();
      await expect(page.getByText('12', { exact: true })).toHaveCount(0);
    });

    test('QLF-14 QLF-15 QLF-16 QLF-19 QLF-20 an update writes grey fields and tells old and new; once a minute', async ({
      page,
      admin,
    }) => {
      expect(admin.organisation.uscc).toHaveLength(18);
      await page.goto(paths.qualifications());
      const market = page.getByRole('button', {
        name: say('市场局同步更新', 'Update from the market regulator'),
      });
      await market.click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('5,000,000.00 CNY')).toBeVisible();
      await expectAccessible(page);
      await dialog
        .getByRole('button', { name: say(/关\s?闭/, 'Close') })
        .last()
        .click();
      await expect(page.getByText(say('数据已更新', 'data updated'))).toBeVisible();
      await page.getByRole('tab', { name: say('市场监管登记', 'Market registration') }).click();
      await expect(page.getByText('存续').first()).toBeVisible();
      await market.click();
      await expect(page.getByText(say('同步过于频繁', 'Synchronised too often'))).toBeVisible();
    });
  });
}

test('QLF-17 a new name of the organisation is shown first, and confirming it signs out', async ({
  page,
  context,
}) => {
  const applicant = anApplicant();
  const { organisation } = applicant;
  const renamed = { ...applicant, organisation: { ...organisation, orgName: `${organisation.orgName}更名` } };
  await register(context.request, renamed);
  await page.goto(paths.qualifications());
  await page.getByRole('button', { name: '市场局同步更新' }).click();
  const dialog = page.getByRole('dialog', { name: '同步将变更企业信息，请确认' });
  await expect(dialog.getByText(`${organisation.orgName}更名 → ${organisation.orgName}`)).toBeVisible();
  await expect(dialog.getByText('须重新登录')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '确认变更' }).click();
  await expect(page.getByText('您的信息已修改，请重新登录。')).toBeVisible();
});
