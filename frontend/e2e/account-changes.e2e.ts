import type { Locator, Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { codeTo, countCodes } from './support/api.ts';
import { errorText, fillFields, submit, withoutPicture } from './support/forms.ts';
import { anIndividual, anOverseasOrganisation } from './support/kinds.ts';
import { anApplicant, idCardEnding } from './support/people.ts';
import { aPicture } from './support/recovery.ts';
import { deskOf } from './support/staff.ts';
import { expect, expectAccessible, expectFits, test, words, type Language } from './support/test.ts';

/** What holders change of their own data: every dialog, what follows told first, nothing typed lost. */

const PATIENT = { timeout: 30_000 };
const SLOW = 240_000;

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const input = (scope: Page | Locator, name: string) => scope.locator(`input[name="${name}"]`);
const send = (scope: Locator) => scope.locator('button[type="submit"]').click();

async function open(page: Page, row: RegExp): Promise<void> {
  await page.goto(paths.account());
  await page.getByRole('button', { name: row }).click();
}

/** The code sent to a phone or address, asked for in the dialog without a picture. */
async function enterCode(page: Page, scope: Locator, language: Language, to: string, name: string) {
  const api = page.context().request;
  const known = await countCodes(api, to);
  await withoutPicture(page, language);
  await scope
    .getByRole('button', {
      name: words(language, /^(获取验证码|发送邮箱验证码)$/, /^(Get code|Send email verification code)$/),
    })
    .click();
  await expect(scope.getByText(words(language, '验证码已发送至', 'Code sent to'))).toBeVisible(PATIENT);
  await input(scope, name).fill(await codeTo(api, to, known));
}

test.describe('changes of the own data', () => {
  test.describe.configure({ timeout: SLOW });

  test('ACC-01 ACC-02 ACC-07 ACC-08 ACC-35 ACC-39 each row ends with its action, and the note says what a change leads to', async ({
    page,
    admin,
  }) => {
    expect(admin).toBeTruthy();
    await page.goto(paths.account());
    await expect(page.getByText('温馨提示：修改信息后需重新登录')).toBeVisible();
    for (const name of [
      '修改 修改企业信息',
      '修改 企业管理员',
      '修改登录密码',
      '修改 绑定手机',
      '修改 邮箱',
      '账户设置',
    ]) {
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    }
    await expect(page.getByText('用于安全验证、找回密码等操作')).toBeVisible();
    await expect(page.getByText('建议使用安全性高的密码并定期更换')).toBeVisible();
    await expect(page.getByRole('link', { name: '我的IC卡' }).last()).toBeVisible();
    await expectAccessible(page);
  });

  test('ACC-09 ACC-11 ACC-12 ACC-14 ACC-15 ACC-31 another date voids the verification, which is told first; then the holder signs in again', async ({
    page,
    admin,
  }) => {
    const { administrator } = admin;
    await open(page, /^修改 企业管理员$/);
    const form = dialog(page, '企业管理员信息修改');
    await expect(input(form, 'name')).toBeFocused();
    await expect(form.getByRole('link', { name: '身份证认证说明' })).toHaveAttribute(
      'href',
      paths.help('identity-check'),
    );
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(input(form, 'idNumber')).toHaveAttribute('aria-invalid', 'true');
    await input(form, 'idNumber').fill(administrator.idNumber);
    await input(form, 'idValidFrom').fill('20190101');
    await page.keyboard.press('Enter');

    const question = dialog(page, '请确认修改的影响');
    await expect(question.getByRole('listitem')).toHaveText([/实名认证失效/, /需要重新登录/]);
    const cancel = question.getByRole('button', { name: /取\s?消/ });
    await expect(cancel).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(input(form, 'idValidFrom')).toHaveValue('20190101');

    await send(form);
    await question.getByRole('button', { name: '确认并保存' }).click();
    await expect(page.getByText('您的信息已修改，请重新登录。')).toBeVisible(PATIENT);
    await expectAccessible(page);
    await fillFields(page, 'zh-CN', { password: administrator.password });
    await withoutPicture(page, 'zh-CN');
    await submit(page);
    await expect(page.getByText(/2019年1月1日/)).toBeVisible(PATIENT);
  });

  test('ACC-16 ACC-17 ACC-18 ACC-19 ACC-20 ACC-24 the organisation: three at once are refused, a mismatch gives advice, a new name voids the verification', async ({
    page,
    admin,
  }) => {
    const { organisation } = admin;
    const other = anApplicant().organisation;
    await open(page, /^修改 修改企业信息$/);
    const form = dialog(page, '用户企业信息修改');
    await input(form, 'uscc').fill(other.uscc);
    await expect(input(form, 'orgCode')).toHaveValue(other.orgCode);
    await expect(form.getByText('已修改 2 项')).toBeVisible();
    await input(form, 'orgName').fill(`${organisation.orgName}新`);
    await send(form);
    await expect(form.getByRole('alert').getByText(errorText('zh-CN', 'ORG_CHANGE_THREE'))).toBeVisible();
    await input(form, 'uscc').fill(organisation.uscc);
    await expect(input(form, 'orgCode')).toHaveValue(organisation.orgCode);

    await input(form, 'orgName').fill(`${organisation.orgName}不符`);
    await send(form);
    const advice = form.getByRole('region', {
      name: /登记信息不一致，可以这样处理/,
    });
    await expect(advice).toBeVisible(PATIENT);
    await expect(input(form, 'orgName')).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);

    await input(form, 'orgName').fill(`${organisation.orgName}新`);
    await send(form);
    const question = dialog(page, '请确认修改的影响');
    await expect(question.getByRole('listitem').first()).toHaveText(/实名认证失效/, PATIENT);
    await question.getByRole('button', { name: '确认并保存' }).click();
    await expect(page.getByText('您的信息已修改，请重新登录。')).toBeVisible(PATIENT);
  });

  test('ACC-39 ACC-40 ACC-42 ACC-43 another phone, by the code to the present one', async ({
    page,
    admin,
  }) => {
    const { administrator } = admin;
    const mobile = anApplicant().administrator.mobile;
    await open(page, /^修改 绑定手机$/);
    const form = dialog(page, '修改绑定手机');
    await expect(form.getByText(/找回密码的验证码/)).toBeVisible();
    await expectAccessible(page);
    await enterCode(page, form, 'zh-CN', administrator.mobile, 'code');
    await page.keyboard.press('Enter');
    await expect(input(form, 'mobile')).toBeFocused(PATIENT);
    await input(form, 'mobile').fill(administrator.mobile);
    await withoutPicture(page, 'zh-CN');
    await form.getByRole('button', { name: '获取验证码' }).click();
    await expect(form.getByText(errorText('zh-CN', 'MOBILE_SAME'))).toBeVisible(PATIENT);
    await input(form, 'mobile').fill(mobile);
    const api = page.context().request;
    await form.getByRole('button', { name: '获取验证码' }).click();
    await expect(form.getByText('验证码已发送至')).toBeVisible(PATIENT);
    await input(form, 'smsCode').fill(await codeTo(api, mobile));
    await expectAccessible(page);
    await send(form);
    await expect(page.getByText('绑定手机已修改')).toBeVisible(PATIENT);
    await expect(page.getByText(`139****${mobile.slice(-4)}`)).toBeVisible();
  });

  test('ACC-47 another e-mail address takes its code and the password', async ({ page, admin }) => {
    const { email } = anApplicant().administrator;
    await open(page, /^修改 邮箱$/);
    const form = dialog(page, '修改邮箱');
    await input(form, 'email').fill(email);
    await enterCode(page, form, 'zh-CN', email, 'emailCode');
    await input(form, 'password').fill('Wrong-Pass-1');
    await send(form);
    await expect(form.getByText('密码错误')).toBeVisible(PATIENT);
    await expectAccessible(page);
    await input(form, 'password').fill(admin.administrator.password);
    await send(form);
    await expect(page.getByText('邮箱已修改')).toBeVisible(PATIENT);
    await expect(page.getByText(email, { exact: true })).toBeVisible();
  });

  test('ACC-05 ACC-48 ACC-49 ACC-50 ACC-51 ACC-52 an overseas organisation changes its data, and states its number once', async ({
    page,
    context,
  }) => {
    const own = await anOverseasOrganisation(context.request);
    await open(page, /^修改 信息变更$/);
    const form = dialog(page, '信息变更');
    await expect(input(form, 'orgName')).toHaveValue(own.orgName);
    await expect(input(form, 'country')).toHaveCount(0);
    await input(form, 'department').fill('Sales');
    await input(form, 'contactFax').fill('12');
    await send(form);
    await expect(input(form, 'contactFax')).toHaveAttribute('aria-invalid', 'true');
    await input(form, 'contactFax').fill('+65 6222 2222');
    const { email } = anApplicant().administrator;
    await input(form, 'email').fill(email);
    await enterCode(page, form, 'zh-CN', email, 'emailCode');
    await input(form, 'password').fill(own.password);
    await expectAccessible(page);
    await send(form);
    await expect(page.getByText('信息已保存')).toBeVisible(PATIENT);
    await expect(page.getByText('Sales', { exact: true })).toBeVisible();
    await expect(page.getByText(email, { exact: true })).toBeVisible();

    await page.getByRole('button', { name: /^补充 / }).click();
    const number = dialog(page, /^补充所在国家/);
    await expect(input(number, 'country')).toHaveAttribute('readonly', '');
    await expect(input(number, 'country')).toHaveValue(/^SGP /);
    await expect(number.getByText(/补充后不可修改/)).toBeVisible();
    const stated = `UEN-${own.username}`;
    await input(number, 'countryRegNo').fill(stated);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog').filter({ hasText: stated });
    await expect(question.getByRole('button', { name: /取\s?消/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(input(number, 'countryRegNo')).toHaveValue(stated);
    await send(number);
    await question.getByRole('button', { name: '确认填写' }).click();
    await expect(page.getByText(stated, { exact: true })).toBeVisible(PATIENT);
    await expect(page.getByRole('button', { name: /^补充 / })).toBeDisabled();
  });

  test('ACC-04 ACC-29 ACC-32 ACC-33 ACC-34 an individual changes the own data, and states an organisation', async ({
    page,
    context,
  }) => {
    const person = await anIndividual(context.request);
    await open(page, /^修改 修改企业信息$/);
    const stated = dialog(page, '用户企业信息修改');
    const { organisation } = anApplicant();
    await input(stated, 'uscc').fill(organisation.uscc);
    await input(stated, 'orgName').fill(organisation.orgName);
    await input(stated, 'legalRepName').fill(organisation.legalRepName);
    await expect(input(stated, 'legalRepIdNumber')).toHaveCount(0);
    await expectAccessible(page);
    await send(stated);
    await expect(page.getByText('企业信息已保存')).toBeVisible(PATIENT);
    await expect(page.getByText(organisation.orgName, { exact: true })).toBeVisible();

    await page.getByRole('button', { name: /^修改 账号归属人$/ }).click();
    const form = dialog(page, '个人用户信息修改');
    await input(form, 'idNumber').fill(idCardEnding('0000'));
    await send(form);
    await expect(form.getByText(errorText('zh-CN', 'ID_CHECK_FAILED')).first()).toBeVisible(PATIENT);
    await input(form, 'idNumber').fill(person.idNumber);
    await input(form, 'name').fill('钱改名');
    await send(form);
    await dialog(page, '请确认修改的影响').getByRole('button', { name: '确认并保存' }).click(PATIENT);
    await expect(page.getByText('您的信息已修改，请重新登录。')).toBeVisible(PATIENT);
  });
});

test('ACC-41 ACC-44 another phone, by document and password; Esc asks before typed input is lost', async ({
  page,
  admin,
}) => {
  test.setTimeout(SLOW);
  const { administrator } = admin;
  const mobile = anApplicant().administrator.mobile;
  await open(page, /^修改 绑定手机$/);
  const form = dialog(page, '修改绑定手机');
  await form.getByRole('button', { name: '更换验证方式' }).click();
  await input(form, 'idNumber').fill(anApplicant().administrator.idNumber);
  await input(form, 'password').fill(administrator.password);
  await send(form);
  await expect(input(form, 'idNumber')).toHaveAccessibleDescription(
    new RegExp(errorText('zh-CN', 'PERSON_MISMATCH')),
    PATIENT,
  );
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const leave = dialog(page, '有未保存的内容，确定离开吗？');
  await expect(leave.getByRole('button', { name: '继续填写' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(leave).toBeHidden();
  await input(form, 'idNumber').fill(administrator.idNumber);
  await send(form);
  await expect(input(form, 'mobile')).toBeFocused(PATIENT);
  await input(form, 'mobile').fill(mobile);
  await enterCode(page, form, 'zh-CN', mobile, 'smsCode');
  await send(form);
  await expect(page.getByText('绑定手机已修改')).toBeVisible(PATIENT);
});

test('ACC-25 a new legal representative comes with a document; the address alone ends no session (ACC-26)', async ({
  page,
  admin,
}) => {
  test.setTimeout(SLOW);
  await open(page, /^修改 修改企业信息$/);
  const form = dialog(page, '用户企业信息修改');
  await input(form, 'legalRepName').fill('孙示例');
  await expect(input(form, 'legalRepIdNumber')).toBeVisible();
  await send(form);
  await expect(input(form, 'legalRepIdNumber')).toHaveAttribute('aria-invalid', 'true');
  await input(form, 'legalRepName').fill('');
  await input(form, 'orgAddress').fill('示例市示例路一号');
  await send(form);
  await expect(page.getByText('企业信息已保存')).toBeVisible(PATIENT);
  await expect(page.getByText('示例市示例路一号', { exact: true })).toBeVisible();
  await expect(page.getByText(admin.organisation.orgName, { exact: true })).toBeVisible();
});

test('ACC-16 two windows: the second is shown what has changed, beside what was typed, and loses nothing', async ({
  page,
  context,
  admin,
}) => {
  test.setTimeout(SLOW);
  const second = await context.newPage();
  await open(second, /^修改 修改企业信息$/);
  const later = dialog(second, '用户企业信息修改');
  await input(later, 'orgAddress').fill('示例市第二路二号');

  await open(page, /^修改 修改企业信息$/);
  const earlier = dialog(page, '用户企业信息修改');
  await input(earlier, 'orgAddress').fill('示例市第一路一号');
  await send(earlier);
  await expect(page.getByText('企业信息已保存')).toBeVisible(PATIENT);

  await send(later);
  const note = later.getByRole('alert').filter({ hasText: '信息已在别处被修改' });
  await expect(note).toContainText('示例市第一路一号', PATIENT);
  await expect(note).toContainText('示例市第二路二号');
  await expect(input(later, 'orgAddress')).toHaveValue('示例市第二路二号');
  await expectAccessible(second);
  await send(later);
  await expect(second.getByText('企业信息已保存')).toBeVisible(PATIENT);
  await expect(second.getByText('示例市第二路二号', { exact: true })).toBeVisible();
  expect(admin).toBeTruthy();
});

test('ACC-20 ACC-21 what the register does not confirm is corrected by papers, at the desk', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  test.setTimeout(SLOW);
  const { organisation } = admin;
  const name = `${organisation.orgName}不符`;
  await open(page, /^修改 修改企业信息$/);
  const form = dialog(page, '用户企业信息修改');
  await input(form, 'orgName').fill(name);
  await send(form);
  await form.getByRole('region', { name: '登记信息不一致，可以这样处理' }).getByRole('button').click(PATIENT);
  const papers = dialog(page, '企业信息更正申请');
  await expect(input(papers, 'orgName')).toHaveValue(name);
  await send(papers);
  await expect(papers.getByText('请上传营业执照')).toBeVisible();
  await papers.locator('input[type="file"]').setInputFiles(await aPicture(page, 'licence.png'));
  await expect(papers.getByText('已上传', { exact: true })).toBeVisible(PATIENT);
  await papers.locator('textarea[name="explanation"]').fill('登记机关尚未更新名称，营业执照已换发。');
  await expectAccessible(page);
  await send(papers);
  await dialog(page, '请确认修改的影响').getByRole('button', { name: '确认并提交' }).click(PATIENT);
  await expect(page.getByText('更正申请已提交')).toBeVisible(PATIENT);
  await expect(page.getByText('审核中')).toBeVisible(PATIENT);
  const taskNo = /T\d{14}/.exec((await page.getByText(/^受理编号/).textContent()) ?? '')?.[0] ?? '';
  await expectAccessible(page);

  const options = { ...(baseURL && { baseURL }), locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
  const reviewer = await deskOf(browser, 'reviewer', options);
  await reviewer.goto(`/desk/tasks/${taskNo}`);
  await reviewer.getByRole('button', { name: '领取', exact: true }).click(PATIENT);
  await expect(
    reviewer.getByRole('row', { name: new RegExp(`${name}.*${organisation.orgName}`) }),
  ).toBeVisible(PATIENT);
  await expect(reviewer.getByText('登记机关尚未更新名称，营业执照已换发。')).toBeVisible();
  await reviewer.getByRole('button', { name: /^营业执照/ }).click();
  await expect(reviewer.getByRole('img', { name: '营业执照' })).toBeVisible(PATIENT);
  await expectAccessible(reviewer);
  await reviewer.keyboard.press('Escape');
  for (const met of await reviewer.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
  await reviewer.getByLabel('审核意见（申请人可见）').fill('营业执照与申请一致。');
  await reviewer.getByRole('button', { name: /^通过/ }).click();
  await yes(reviewer);
  const waits = reviewer.getByText('经办结论，待复核');
  await expect(waits.or(reviewer.getByText('审核结果')).first()).toBeVisible(PATIENT);
  if (await waits.isVisible()) {
    const checker = await deskOf(browser, 'checker', options);
    await checker.goto(`/desk/tasks/${taskNo}`);
    await checker.getByRole('button', { name: /^营业执照/ }).click(PATIENT);
    await expect(checker.getByRole('img', { name: '营业执照' })).toBeVisible(PATIENT);
    await checker.keyboard.press('Escape');
    await checker.getByRole('button', { name: '复核通过' }).click();
    await yes(checker);
    await expect(checker.getByText('审核结果')).toBeVisible(PATIENT);
    await checker.context().close();
  }
  await reviewer.context().close();

  await page.reload();
  await fillFields(page, 'zh-CN', {
    username: admin.administrator.username,
    password: admin.administrator.password,
  });
  await withoutPicture(page, 'zh-CN');
  await submit(page);
  await expect(page.getByText(name, { exact: true })).toBeVisible(PATIENT);
  await expect(page.getByText('已通过')).toBeVisible();
});

test('ACC-60 ACC-64 the own data are sent to the directory after a consent that names both', async ({
  page,
  admin,
}) => {
  expect(admin).toBeTruthy();
  await open(page, /^账户设置$/);
  const settings = dialog(page, '账户设置');
  const start = settings.getByRole('button', { name: '信息同步' });
  await start.click();
  const consent = dialog(page, '同步到沙箱用户目录？');
  await expect(consent.getByRole('listitem')).toContainText([
    '用户类型',
    '姓名',
    '证件类型和证件号码',
    '手机号码',
  ]);
  await expect(consent.getByRole('button', { name: /取\s?消/ })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(settings.getByText('同步成功')).toHaveCount(0);
  await start.click();
  await consent.getByRole('button', { name: '同意并同步' }).click();
  await expect(settings.getByText(/^同步成功 · /)).toBeVisible(PATIENT);
});

test.describe('at 360 px, in English', () => {
  test.use({ language: 'en-US', viewport: { width: 360, height: 740 } });

  test('UIC-26 GEN-33 ACC-07 the dialogs fit, and the keyboard goes through them', async ({
    page,
    admin,
  }) => {
    expect(admin).toBeTruthy();
    for (const [row, title] of [
      [/^Change Administrator$/, 'Change the administrator’s data'],
      [/^Change Change organisation data$/, 'Change organisation data'],
      [/^Change Bound mobile$/, 'Change the bound phone'],
      [/^Change E-mail$/i, 'Change e-mail'],
    ] as const) {
      await open(page, row);
      const form = dialog(page, title);
      await expect(form).toBeVisible();
      await expectFits(page);
      await expectAccessible(page);
      for (let presses = 0; presses < 25; presses += 1) await page.keyboard.press('Tab');
      await expect(form.locator(':focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(form).toBeHidden();
    }
  });
});

const yes = (page: Page) => page.getByRole('dialog').getByRole('button').last().click();
