import { register } from './support/api.ts';
import {
  agree,
  errorText,
  expectFault,
  field,
  fillAdministrator,
  fillFields,
  labelsOf,
  passOrganisation,
  proveMobile,
  submit,
} from './support/forms.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, LANGUAGES, test, type Language } from './support/test.ts';

const ORGANISATION_FIELDS = [
  'uscc',
  'orgCode',
  'orgName',
  'legalRepName',
  'legalRepIdNumber',
  'legalRepIdValidFrom',
  'legalRepIdValidTo',
];
const ACCOUNT_FIELDS = [
  'username',
  'password',
  'passwordConfirm',
  'name',
  'idNumber',
  'idValidFrom',
  'idValidTo',
  'email',
  'mobile',
  'imageCode',
  'smsCode',
];

test('GEN-07 REG-18 an organisation that has an administrator is refused beside its code, with ways on', async ({
  page,
  playwright,
  baseURL,
}) => {
  test.slow();
  const applicant = anApplicant();
  const api = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await register(api, applicant);
  await api.dispose();
  await page.goto('/register/enterprise');
  await fillFields(page, 'zh-CN', applicant.organisation);
  await submit(page);
  await expectFault(page, 'zh-CN', 'uscc', errorText('zh-CN', 'ORG_ADMIN_EXISTS'));
  await expect(field(page, 'zh-CN', 'uscc')).toBeFocused();
  await expect(page.getByRole('link', { name: '去登录' }).last()).toBeVisible();
  await expect(field(page, 'zh-CN', 'legalRepIdNumber')).toHaveValue(applicant.organisation.legalRepIdNumber);
});

test('REG-19 what differs from the register is named, all input stays', async ({ page }) => {
  const applicant = anApplicant();
  await page.goto('/register/enterprise');
  await fillFields(page, 'zh-CN', { ...applicant.organisation, orgName: '示例登记不符' });
  await submit(page);
  const opening = errorText('zh-CN', 'ORG_CHECK_FAILED').split('{')[0] ?? '';
  await expect(page.getByText(opening).first()).toBeVisible({ timeout: 30_000 });
  await expect(field(page, 'zh-CN', 'orgName')).toHaveValue('示例登记不符');
  await expect(page).not.toHaveURL(/step=account/);
});

test('REG-23 USERNAME_TAKEN CAPTCHA_WRONG SMS_CODE_WRONG stand beside their fields, nothing is lost', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  test.slow();
  const other = anApplicant();
  const api = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await register(api, other);
  await api.dispose();

  const applicant = anApplicant();
  await passOrganisation(page, 'zh-CN', applicant);
  await fillAdministrator(page, 'zh-CN', applicant);
  await field(page, 'zh-CN', 'username').fill(other.administrator.username.toUpperCase());
  await field(page, 'zh-CN', 'username').blur();
  await expectFault(page, 'zh-CN', 'username', errorText('zh-CN', 'USERNAME_TAKEN'));
  await field(page, 'zh-CN', 'username').fill(applicant.administrator.username);

  await field(page, 'zh-CN', 'imageCode').fill('0000');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await expectFault(page, 'zh-CN', 'imageCode', errorText('zh-CN', 'CAPTCHA_WRONG'));
  await expect(field(page, 'zh-CN', 'imageCode')).toHaveValue('');

  await proveMobile(page, context.request, 'zh-CN', applicant.administrator.mobile);
  const right = await field(page, 'zh-CN', 'smsCode').inputValue();
  await field(page, 'zh-CN', 'smsCode').fill(right === '111111' ? '222222' : '111111');
  await agree(page, 'zh-CN');
  await submit(page);
  await expectFault(page, 'zh-CN', 'smsCode', errorText('zh-CN', 'SMS_CODE_WRONG'));
  await expect(field(page, 'zh-CN', 'password')).toHaveValue(applicant.administrator.password);

  await field(page, 'zh-CN', 'smsCode').fill(right);
  await submit(page);
  await expect(page).toHaveURL(/\/console\/account/, { timeout: 30_000 });
});

for (const language of LANGUAGES) {
  test.describe(`bad input in ${language}`, () => {
    test.use({ language });

    test('REG-16 REG-20 UIC-13 UIC-25 empty steps name everything that is missing, at once, beside the fields; accessible', async ({
      page,
    }) => {
      test.slow();
      await page.goto('/register/enterprise');
      await submit(page);
      await expectAllRequired(page, language, ORGANISATION_FIELDS);
      await expect(field(page, language, 'uscc')).toBeFocused();
      await expectAccessible(page);

      await passOrganisation(page, language, anApplicant());
      await submit(page);
      await expectAllRequired(page, language, ACCOUNT_FIELDS);
      await expect(page.getByText(errorText(language, 'AGREEMENT_REQUIRED'))).toBeVisible();
      await expect(field(page, language, 'username')).toBeFocused();
      await expectAccessible(page);
    });

    test('REG-16 every wrong entry of step 1 is named when its field is left, and the message goes with the mistake', async ({
      page,
    }) => {
      await page.goto('/register/enterprise');
      const bad: [name: string, value: string, code: string][] = [
        ['uscc', '91350100M000100Y44', 'USCC_INVALID'],
        ['orgCode', 'M000100Y5', 'ORG_CODE_INVALID'],
        ['orgName', '示', 'ORG_NAME_INVALID'],
        ['legalRepName', '赵1', 'NAME_INVALID'],
        ['legalRepIdNumber', '110105194912310021', 'ID_NUMBER_INVALID'],
        ['legalRepIdValidFrom', '20209999', 'ID_DATE_INVALID'],
        ['legalRepIdValidTo', '20200102', 'ID_EXPIRED'],
      ];
      for (const [name, value, code] of bad) {
        await field(page, language, name).fill(value);
        await field(page, language, name).blur();
        await expectFault(page, language, name, errorText(language, code));
      }
      await field(page, language, 'uscc').fill('91350100m000100y43');
      await field(page, language, 'uscc').blur();
      await expect(field(page, language, 'uscc')).toHaveValue('91350100M000100Y43');
      await expect(field(page, language, 'uscc')).not.toHaveAttribute('aria-invalid');
      await expect(field(page, language, 'orgCode')).toHaveValue('M000100Y4');
      await field(page, language, 'orgCode').fill('D2143569-X');
      await field(page, language, 'orgCode').blur();
      await expectFault(page, language, 'orgCode', errorText(language, 'ORG_CODE_MISMATCH'));
    });
  });
}

test('GEN-46 GEN-48 another document hides the dates and empties them; a passport must be domestic', async ({
  page,
}) => {
  await page.goto('/register/enterprise');
  await fillFields(page, 'zh-CN', { legalRepIdValidFrom: '20200101', legalRepIdValidTo: '00000000' });
  const type = page.getByRole('combobox', { name: '法定代表人证件类型' });
  await type.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('PASSPORT');
  await page.keyboard.press('Enter');
  await expect(field(page, 'zh-CN', 'legalRepIdValidFrom')).toHaveCount(0);
  await field(page, 'zh-CN', 'legalRepIdNumber').fill('AB12345');
  await field(page, 'zh-CN', 'legalRepIdNumber').blur();
  await expectFault(page, 'zh-CN', 'legalRepIdNumber', errorText('zh-CN', 'PASSPORT_NOT_DOMESTIC'));
  await type.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('身份证');
  await page.keyboard.press('Enter');
  await expect(field(page, 'zh-CN', 'legalRepIdValidFrom')).toHaveValue('');
});

test('F-IDTO the tick for long-term writes eight zeros', async ({ page }) => {
  await page.goto('/register/enterprise');
  await page.getByRole('checkbox', { name: '长期有效' }).check();
  await expect(field(page, 'zh-CN', 'legalRepIdValidTo')).toHaveValue('00000000');
  await page.getByRole('checkbox', { name: '长期有效' }).uncheck();
  await expect(field(page, 'zh-CN', 'legalRepIdValidTo')).toHaveValue('');
});

test('F-AGREE the agreement opens from its title; agreeing in it ticks the box', async ({ page }) => {
  await passOrganisation(page, 'zh-CN', anApplicant());
  await page.getByRole('button', { name: '查看《平台服务使用协议》' }).click();
  const dialog = page.getByRole('dialog', { name: '平台服务使用协议' });
  await expect(dialog).toContainText('第1版');
  await dialog.getByRole('button', { name: '已阅读并同意' }).click();
  await expect(page.getByRole('checkbox', { name: '阅读并同意《平台服务使用协议》' })).toBeChecked();
});

async function expectAllRequired(
  page: Parameters<typeof field>[0],
  language: Language,
  names: string[],
): Promise<void> {
  for (const name of names) {
    await expectFault(
      page,
      language,
      name,
      errorText(language, 'REQUIRED', { label: labelsOf(language)[name] ?? '' }),
    );
  }
}
