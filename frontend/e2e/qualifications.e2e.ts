import { paths } from '../src/app/paths.ts';
import { register } from './support/api.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('QLF-02 QLF-03 QLF-07 QLF-11 an administrator fills in two tabs and saves them in one step', async ({
  page,
  admin,
}) => {
  await page.goto(paths.qualifications());
  await expect(page.getByText(admin.organisation.uscc)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /编\s?辑/ }).click();
  await page.getByRole('tab', { name: '对外贸易经营者备案' }).click();
  await page.getByLabel('联系电话').fill('010-12345678');
  await page.getByRole('tab', { name: '质检' }).click();
  await page.getByLabel('产品范围').fill('纸张');
  await expectAccessible(page);
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await expect(page.getByText('保存成功', { exact: true })).toBeVisible();
  await page.reload();
  const versions = page.getByRole('table', { name: '变更记录' });
  await expect(versions.getByText(/联系电话：（空） → 010-12345678/)).toBeVisible();
  await expect(versions.getByText(admin.administrator.username)).toBeVisible();
});

test('QLF-07 QLF-08 a wrong entry opens its tab; leaving asks, and nothing is stored', async ({
  page,
  admin,
}) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.goto(paths.qualifications());
  await page.getByRole('button', { name: /编\s?辑/ }).click();
  const inspection = page.getByRole('tab', { name: /报检资质备案/ });
  await inspection.click();
  await page.getByLabel('报检单位登记号').fill('12');
  await page.getByRole('tab', { name: '海关', exact: true }).click();
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await expect(inspection).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('请输入10位数字')).toBeVisible();
  await page.getByRole('button', { name: /取\s?消/, exact: true }).click();
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect(page.getByRole('button', { name: /编\s?辑/ })).toBeVisible();
  await expect(page.getByText('12', { exact: true })).toHaveCount(0);
});

test('QLF-14 QLF-15 QLF-16 QLF-19 QLF-20 an update writes grey fields and tells old and new; once a minute', async ({
  page,
  admin,
}) => {
  expect(admin.organisation.uscc).toHaveLength(18);
  await page.goto(paths.qualifications());
  const market = page.getByRole('button', {
    name: '市场局同步更新',
  });
  await market.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('5,000,000.00 CNY')).toBeVisible();
  await expectAccessible(page);
  await dialog
    .getByRole('button', { name: /关\s?闭/ })
    .last()
    .click();
  await expect(page.getByText('数据已更新')).toBeVisible();
  await page.getByRole('tab', { name: '市场监管登记' }).click();
  await expect(page.getByText('存续').first()).toBeVisible();
  await market.click();
  await expect(page.getByText('同步过于频繁')).toBeVisible();
});

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
