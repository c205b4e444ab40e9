import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { anApplicant } from './support/people.ts';
import { button, giveBankCard, registerIndividual } from './support/realName.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** Real-name verification (spec 10) as individuals and administrators go through it, against the sandbox's issuers. */

const PATIENT = { timeout: 30_000 };

const tile = (page: Page, name: string) =>
  page
    .getByRole('list', { name: /^(认证方式|Methods)$/ })
    .getByRole('link', { name: new RegExp(`^${name}`) });

async function expectNarrow(page: Page, ...addresses: string[]): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible(PATIENT);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(360);
  }
}

test('RNV-03 RNV-05 RNV-07 RNV-37 RNV-38 RNV-40 RNV-43 RNV-44 RNV-45 RNV-09 RNV-11 an individual is verified by identity, then by bank card', async ({
  page,
  context,
}) => {
  test.slow();
  const applicant = anApplicant();
  await registerIndividual(context.request, applicant);
  await page.goto(paths.home());
  const todo = page.getByRole('region', { name: '完成实名认证' });
  await expect(todo.getByRole('listitem')).toHaveCount(2, PATIENT);
  await expectAccessible(page);
  await todo.getByRole('link', { name: '去认证', exact: true }).click();
  await expect(page.getByRole('heading', { name: '用户实名认证' })).toBeVisible();
  await expect(page.getByText('安全级别：未认证')).toBeVisible();
  await expectAccessible(page);

  await tile(page, '身份信息认证').click();
  await expect(page.getByRole('main').getByText(applicant.administrator.name, { exact: true })).toBeVisible();
  await expect(page.getByText(applicant.administrator.idNumber)).toHaveCount(0);
  await expectAccessible(page);
  await button(page, '确定').click();
  await expect(page.getByText('安全级别：中', { exact: true })).toBeVisible(PATIENT);

  await tile(page, '银行卡认证').click();
  await expect(page.getByRole('heading', { level: 1, name: '银行卡认证' })).toBeVisible();
  await expectAccessible(page);
  // Any phone the bank knows, not the bound one.
  await giveBankCard(page, 'zh-CN', anApplicant().administrator.mobile);
  await expect(page.getByText('安全级别：高', { exact: true })).toBeVisible(PATIENT);
  await expect(page.getByRole('table').getByText('有效', { exact: true })).toHaveCount(2);
  await expect(page.getByText('认证结果将在重新登录后对各应用生效')).toBeVisible();
  await expectAccessible(page);
  await button(page, '重新登录').click();
  await expect(page).toHaveURL(/\/signin\?from=/);
});

test('RNV-19 RNV-20 RNV-25 RNV-26 RNV-27 RNV-30 RNV-33 RNV-34 an administrator goes through the legal representative’s steps, leaves between them, and comes back', async ({
  page,
  admin,
}) => {
  test.slow();
  const { mobile } = admin.administrator;
  await page.goto(paths.realName());
  await tile(page, '法人身份认证').click();
  await expect(page.locator('input[name="uscc"]')).toHaveValue(admin.organisation.uscc, PATIENT);
  await expect(page.getByText(admin.organisation.legalRepIdNumber)).toHaveCount(0);
  await expectAccessible(page);
  await page.locator('form button[type="submit"]').click();
  await expect(page.locator('input[name="idValidFrom"]')).toBeVisible(PATIENT);
  await expect(page.getByText('姓名和证件已在上一步核验')).toBeVisible();
  await expectAccessible(page);
  await button(page, '切换到银行卡认证').click();
  await giveBankCard(page, 'zh-CN', mobile);
  const toIdentity = button(page, '切换到银行卡认证');
  await expect(toIdentity).toBeVisible(PATIENT);

  await page.goto(paths.home());
  await page.goto(paths.realNameLegalRep());
  await expect(page.getByRole('listitem').filter({ hasText: '核验管理员身份信息' })).toHaveAttribute(
    'aria-current',
    'step',
    PATIENT,
  );
  await expect(page.locator('input[name="idValidFrom"]')).toHaveValue('20200101');
  await toIdentity.click();
  await giveBankCard(page, 'zh-CN', anApplicant().administrator.mobile, true);
  await expect(page.getByRole('heading', { name: '实名认证已完成' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  await button(page, '完成').click();
  await expect(page.getByText('安全级别：高', { exact: true })).toBeVisible(PATIENT);
  await page.goto(paths.account());
  await expect(page.getByText('法人身份认证（银行卡）'), 'ACC-08').toBeVisible(PATIENT);
});

test('RNV-50 RNV-51 RNV-52 RNV-53 RNV-54 RNV-55 the corporate account’s bank verifies the organisation, a cancelled visit does not', async ({
  page,
  admin,
}) => {
  test.slow();
  await page.goto(paths.realName());
  await expect(page.getByText('安全级别：中', { exact: true })).toBeVisible(PATIENT);
  await tile(page, '银行UKEY认证').click();
  const toBank = button(page, '前往银行认证');
  await toBank.click();
  await expect(page.getByText('请选择银行')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio').first().check();
  await toBank.click();
  await button(page, '取消').click(PATIENT);
  await expect(page).toHaveURL(new RegExp(`${paths.realNameBankKey()}$`), PATIENT);
  await expect(page.getByRole('heading', { name: /已取消认证|cancel/i })).toBeVisible(PATIENT);
  await expectAccessible(page);
  await button(page, '重新选择银行').click();
  await page.getByRole('radio').first().check();
  await toBank.click();
  await button(page, /^确认 Confirm$/).click(PATIENT);
  await expect(
    page.getByRole('heading', {
      name: '认证结果：已通过企业实名认证！',
    }),
  ).toBeVisible(PATIENT);
  await expect(page.getByRole('main').getByText(admin.organisation.orgName)).toBeVisible();
  await expect(page.getByText('安全级别：高', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await button(page, '完成').click();
  await expect(page.getByText('已是最高级别，无需再认证')).toHaveCount(2, PATIENT);
});

test.describe('in English', () => {
  test.use({ language: 'en-US' });

  test('UIC-25 UIC-26 RNV-10 its pages on a narrow screen; the help stands at the upper right', async ({
    page,
    admin,
  }) => {
    test.slow();
    expect(admin).toBeTruthy();
    await page.goto(paths.realName());
    await expect(page.getByRole('main').getByRole('link', { name: 'Help' })).toHaveAttribute(
      'href',
      paths.help('real-name'),
    );
    await expectNarrow(page, paths.realName(), paths.realNameLegalRep(), paths.realNameBankKey());
  });
});

test('RNV-23 what the register does not confirm leads to bank key and card, and may be corrected', async ({
  page,
  admin,
}) => {
  expect(admin).toBeTruthy();
  await page.goto(paths.realNameLegalRep());
  // The sandbox's register goes by the end of the name.
  await page.locator('input[name="orgName"]').fill('星海测试公司不符', PATIENT);
  await page.locator('form button[type="submit"]').click();
  const dialog = page.getByRole('dialog', { name: '未能确认企业信息' });
  await expect(dialog).toBeVisible(PATIENT);
  await expectAccessible(page);
  await expect(dialog.getByRole('link', { name: '使用IC卡认证' })).toBeVisible();
  await dialog.getByRole('button', { name: '银行Ukey认证' }).click();
  await expect(page.getByRole('heading', { name: '银行UKEY认证' })).toBeVisible();
});
