import type { Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { anApplicant } from './support/people.ts';
import { button, giveBankCard, registerIndividual } from './support/realName.ts';
import { expect, expectAccessible, LANGUAGES, test, words } from './support/test.ts';

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

for (const language of LANGUAGES) {
  const say = <T>(zh: T, en: T): T => words(language, zh, en);

  test.describe(language, () => {
    test.use({ language });

    test('RNV-03 RNV-05 RNV-07 RNV-37 RNV-38 RNV-40 RNV-43 RNV-44 RNV-45 RNV-09 RNV-11 an individual is verified by identity, then by bank card', async ({
      page,
      context,
    }) => {
      test.slow();
      const applicant = anApplicant();
      await registerIndividual(context.request, applicant);
      await page.goto(paths.home());
      const todo = page.getByRole('region', { name: say('完成实名认证', 'Real-name verification') });
      await expect(todo.getByRole('listitem')).toHaveCount(2, PATIENT);
      await expectAccessible(page);
      await todo.getByRole('link', { name: say('去认证', 'Verify'), exact: true }).click();
      await expect(
        page.getByRole('heading', { name: say('用户实名认证', 'User real-name verification') }),
      ).toBeVisible();
      await expect(page.getByText(say('安全级别：未认证', 'Security level: none'))).toBeVisible();
      await expectAccessible(page);

      await tile(page, say('身份信息认证', 'Identity verification')).click();
      await expect(
        page.getByRole('main').getByText(applicant.administrator.name, { exact: true }),
      ).toBeVisible();
      await expect(page.getByText(applicant.administrator.idNumber)).toHaveCount(0);
      await expectAccessible(page);
      await button(page, say('确定', 'Confirm')).click();
      await expect(
        page.getByText(say('安全级别：中', 'Security level: medium'), { exact: true }),
      ).toBeVisible(PATIENT);

      await tile(page, say('银行卡认证', 'Bank card verification')).click();
      await expect(
        page.getByRole('heading', { level: 1, name: say('银行卡认证', 'Bank card verification') }),
      ).toBeVisible();
      await expectAccessible(page);
      // Any phone the bank knows, not the bound one.
      await giveBankCard(page, language, anApplicant().administrator.mobile);
      await expect(page.getByText(say('安全级别：高', 'Security level: high'), { exact: true })).toBeVisible(
        PATIENT,
      );
      await expect(page.getByRole('table').getByText(say('有效', 'Valid'), { exact: true })).toHaveCount(2);
      await expect(
        page.getByText(
          say('认证结果将在重新登录后对各应用生效', 'Applications learn of it after you sign in again'),
        ),
      ).toBeVisible();
      await expectAccessible(page);
      await button(page, say('重新登录', 'Sign in again')).click();
      await expect(page).toHaveURL(/\/signin\?from=/);
    });

    test('RNV-19 RNV-20 RNV-25 RNV-26 RNV-27 RNV-30 RNV-33 RNV-34 an administrator goes through the legal representative’s steps, leaves between them, and comes back', async ({
      page,
      admin,
    }) => {
      test.slow();
      const { mobile } = admin.administrator;
      await page.goto(paths.realName());
      await tile(page, say('法人身份认证', 'Legal representative verification')).click();
      await expect(page.locator('input[name="uscc"]')).toHaveValue(admin.organisation.uscc, PATIENT);
      await expect(page.getByText(admin.organisation.legalRepIdNumber)).toHaveCount(0);
      await expectAccessible(page);
      await page.locator('form button[type="submit"]').click();
      await expect(page.locator('input[name="idValidFrom"]')).toBeVisible(PATIENT);
      await expect(
        page.getByText(say('姓名和证件已在上一步核验', 'Name and document were confirmed')),
      ).toBeVisible();
      await expectAccessible(page);
      await button(page, say('切换到银行卡认证', 'Switch to bank card verification')).click();
      await giveBankCard(page, language, mobile);
      const toIdentity = button(page, say('切换到银行卡认证', 'Switch to bank card verification'));
      await expect(toIdentity).toBeVisible(PATIENT);

      await page.goto(paths.home());
      await page.goto(paths.realNameLegalRep());
      await expect(
        page.getByRole('listitem').filter({ hasText: say('核验管理员身份信息', 'Check administrator') }),
      ).toHaveAttribute('aria-current', 'step', PATIENT);
      await expect(page.locator('input[name="idValidFrom"]')).toHaveValue('20200101');
      await toIdentity.click();
      await giveBankCard(page, language, anApplicant().administrator.mobile, true);
      await expect(
        page.getByRole('heading', { name: say('实名认证已完成', 'Real-name verification is done') }),
      ).toBeVisible(PATIENT);
      await expectAccessible(page);
      await button(page, say('完成', 'Finish')).click();
      await expect(page.getByText(say('安全级别：高', 'Security level: high'), { exact: true })).toBeVisible(
        PATIENT,
      );
      await page.goto(paths.account());
      await expect(
        page.getByText(say('法人身份认证（银行卡）', 'Legal representative verification (bank cards)')),
        'ACC-08',
      ).toBeVisible(PATIENT);
    });

    test('RNV-50 RNV-51 RNV-52 RNV-53 RNV-54 RNV-55 the corporate account’s bank verifies the organisation, a cancelled visit does not', async ({
      page,
      admin,
    }) => {
      test.slow();
      await page.goto(paths.realName());
      await expect(
        page.getByText(say('安全级别：中', 'Security level: medium'), { exact: true }),
      ).toBeVisible(PATIENT);
      await tile(page, say('银行UKEY认证', 'Bank key verification')).click();
      const toBank = button(page, say('前往银行认证', 'Go to the bank'));
      await toBank.click();
      await expect(page.getByText(say('请选择银行', 'Please choose a bank'))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('radio').first().check();
      await toBank.click();
      await button(page, '取消').click(PATIENT);
      await expect(page).toHaveURL(new RegExp(`${paths.realNameBankKey()}$`), PATIENT);
      await expect(page.getByRole('heading', { name: /已取消认证|cancel/i })).toBeVisible(PATIENT);
      await expectAccessible(page);
      await button(page, say('重新选择银行', 'Choose another bank')).click();
      await page.getByRole('radio').first().check();
      await toBank.click();
      await button(page, /^确认 Confirm$/).click(PATIENT);
      await expect(
        page.getByRole('heading', {
          name: say('认证结果：已通过企业实名认证！', 'Result: enterprise real-name verification passed!'),
        }),
      ).toBeVisible(PATIENT);
      await expect(page.getByRole('main').getByText(admin.organisation.orgName)).toBeVisible();
      await expect(
        page.getByText(say('安全级别：高', 'Security level: high'), { exact: true }),
      ).toBeVisible();
      await expectAccessible(page);
      await button(page, say('完成', 'Finish')).click();
      await expect(
        page.getByText(say('已是最高级别，无需再认证', 'no further verification is needed')),
      ).toHaveCount(2, PATIENT);
    });

    test('UIC-25 UIC-26 RNV-10 its pages on a narrow screen; the help stands at the upper right', async ({
      page,
      admin,
    }) => {
      test.slow();
      expect(admin).toBeTruthy();
      await page.goto(paths.realName());
      await expect(page.getByRole('main').getByRole('link', { name: say('帮助', 'Help') })).toHaveAttribute(
        'href',
        paths.help('real-name'),
      );
      await expectNarrow(page, paths.realName(), paths.realNameLegalRep(), paths.realNameBankKey());
    });
  });
}

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
