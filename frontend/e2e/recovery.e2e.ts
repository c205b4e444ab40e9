import { register } from './support/api.ts';
import { errorText, signInOnPage, submit, withoutPicture } from './support/forms.ts';
import { anApplicant, type Applicant } from './support/people.ts';
import {
  administratorOf,
  beginPassword,
  beginUsername,
  enterCode,
  fillLabelled,
  fillPerson,
  labelled,
  legalRepOf,
  upload,
} from './support/recovery.ts';
import { expect, expectAccessible, test as base } from './support/test.ts';

const NEW_PASSWORD = 'Calm-8-River';
const PATIENT = { timeout: 30_000 };

/** An organisation that is registered, whose administrator is signed in nowhere in this browser. */
const test = base.extend<{ forgetful: Applicant }>({
  forgetful: async ({ playwright, baseURL }, provide) => {
    const applicant = anApplicant();
    const api = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await register(api, applicant);
    await api.dispose();
    await provide(applicant);
  },
});

test('RCP-01 RCP-05 RCP-11 RCP-37 to RCP-40 a forgotten password is replaced after a code to the bound phone', async ({
  page,
  context,
  forgetful: { administrator },
}) => {
  await page.goto('/signin');
  await page.getByRole('link', { name: '忘记密码' }).click();
  // The page before has a field of this name, too.
  await expect(page.getByRole('heading', { name: '找回密码' })).toBeVisible();
  await labelled(page, '用户名').fill(administrator.username);
  await expectAccessible(page);
  await withoutPicture(page, 'zh-CN');
  await submit(page);

  await page.getByRole('radio', { name: '手机验证' }).check(PATIENT);
  await expect(labelled(page, '账号绑定的手机号')).toHaveValue(/^139\*+\d{4}$/);
  await expectAccessible(page);
  await enterCode(page, context.request, administrator.mobile, '手机短信验证码');
  await submit(page);

  await expect(labelled(page, '登录用户名')).toHaveValue(administrator.username, PATIENT);
  await expect(page.getByRole('button', { name: '上一步' })).toBeVisible();
  await fillLabelled(page, { 新密码: administrator.password, 确认新密码: administrator.password });
  await submit(page);
  await expect(labelled(page, '新密码')).toHaveAccessibleDescription(
    new RegExp(errorText('zh-CN', 'PASSWORD_SAME_AS_OLD')),
    PATIENT,
  );
  await fillLabelled(page, { 新密码: NEW_PASSWORD, 确认新密码: NEW_PASSWORD });
  await submit(page);
  await expect(page.getByRole('heading', { name: '密码重置成功' })).toBeVisible(PATIENT);
  await expect(page.getByText(NEW_PASSWORD)).toHaveCount(0);
  await expect(page.getByText('••••••••')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '返回首页' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '重新登录' }).click();
  await signInOnPage(page, 'zh-CN', administrator.username, NEW_PASSWORD);
  await expect(page).toHaveURL(/\/$/, PATIENT);
});

test('RCP-03 RCP-07 nobody sees whether a name is known, and nobody skips ahead; a reload goes on where one was', async ({
  page,
}) => {
  await beginPassword(page, 'nobodyhasthis');
  // Which ones are made up for the name differs from one installation to the next.
  const methods = page.getByRole('group', { name: '请选择验证方式' });
  const offered = await methods.innerText();
  await expect(labelled(page, '新密码')).toHaveCount(0);
  await page.reload();
  await expect(methods).toBeVisible(PATIENT);
  expect(await methods.innerText()).toBe(offered);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  expect(kept).not.toContain('nobodyhasthis');
});

test('RCP-16 RCP-20 RCP-22 RCP-26 data that are not confirmed open manual review, with pictures', async ({
  page,
  context,
  forgetful,
}) => {
  const { organisation } = forgetful;
  const mobile = anApplicant().administrator.mobile;
  await beginPassword(page, forgetful.administrator.username);
  await page.getByRole('radio', { name: '法定代表人信息验证' }).check();
  await expect(page.getByRole('button', { name: '提交人工审核' })).toHaveCount(0);
  await fillLabelled(page, { 企业中文名称: organisation.orgName, 统一社会信用代码: organisation.uscc });
  await fillPerson(page, '法定代表人', { ...legalRepOf(forgetful), name: '孙不符' });
  await labelled(page, '操作人手机号码').fill(mobile);
  await enterCode(page, context.request, mobile, '手机短信验证码');
  await submit(page);
  await page.getByRole('button', { name: '提交人工审核' }).first().click(PATIENT);

  await expect(labelled(page, '企业中文名称')).toHaveValue(organisation.orgName);
  await expect(labelled(page, '操作人手机号码')).toHaveValue(mobile);
  for (const paper of [
    '营业执照',
    '法定代表人身份证件正面',
    '法定代表人身份证件反面',
    '操作人身份证件正面',
    '操作人身份证件反面',
  ])
    await upload(page, paper);
  await expect(page.getByText('已上传', { exact: true })).toHaveCount(5, PATIENT);
  await page.getByRole('button', { name: '上一步' }).click();
  await page.getByRole('button', { name: '提交人工审核' }).first().click();
  await expect(page.getByText('已上传', { exact: true })).toHaveCount(5);
  await expectAccessible(page);
  await fillLabelled(page, { 新密码: NEW_PASSWORD, 确认新密码: NEW_PASSWORD });
  await withoutPicture(page, 'zh-CN');
  await submit(page);
  const dialog = page.getByRole('dialog', { name: '已受理，请等待审核' });
  await expect(dialog).toContainText('受理编号', PATIENT);
  await dialog.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByRole('heading', { name: '已提交，等待人工审核' })).toBeVisible();
});

test('RCP-30 RCP-31 the organisation’s electronic licence opens the way to a new password', async ({
  page,
  context,
  forgetful,
}) => {
  await beginPassword(page, forgetful.administrator.username);
  await page.getByRole('radio', { name: '电子营业执照验证' }).check();
  await expect(page.getByRole('img', { name: '电子营业执照二维码' })).toBeVisible(PATIENT);
  await expect(page.getByRole('timer')).toContainText('秒');
  const address = await page.getByRole('link', { name: '在本机打开电子营业执照' }).getAttribute('href');
  const app = await context.newPage();
  await app.goto(address ?? '');
  await app.locator('input[name="uscc"]').fill(forgetful.organisation.uscc);
  await app.locator('input[name="orgName"]').fill(forgetful.organisation.orgName);
  await app.getByRole('button', { name: '确认' }).click();
  await page.bringToFront();
  await expect(labelled(page, '新密码')).toBeVisible(PATIENT);
});

test('RCU-13 RCU-17 RCU-27 the bound phone and the administrator’s own data bring the user name back', async ({
  page,
  context,
  forgetful,
}) => {
  const { organisation, administrator } = forgetful;
  await page.goto('/signin');
  await page.getByRole('link', { name: '忘记用户名' }).click();
  await page.getByRole('radio', { name: '企业管理员' }).check();
  await page.getByRole('radio', { name: '账号信息认证' }).check();
  await expectAccessible(page);
  await submit(page);
  await labelled(page, '企业名称').fill(organisation.orgName, PATIENT);
  await fillLabelled(page, { 组织机构代码: organisation.orgCode, 手机号码: administrator.mobile });
  await enterCode(page, context.request, administrator.mobile, '验证码');
  await expectAccessible(page);
  await submit(page);

  await labelled(page, '本人姓名').fill('孙不符', PATIENT);
  await page.getByRole('button', { name: '上一步' }).click();
  await expect(labelled(page, '企业名称'), 'RCU-03 what was entered stays').toHaveValue(organisation.orgName);
  await submit(page);
  await expect(labelled(page, '本人姓名')).toHaveValue('孙不符');
  await fillPerson(page, '本人', administratorOf(forgetful));
  await submit(page);
  await expect(page.getByRole('heading', { name: '找回用户名成功' })).toBeVisible(PATIENT);
  await expect(page.getByText(administrator.username)).toBeVisible();
  await expectAccessible(page);
});

test('RCU-03 RCU-15 RCU-19 another phone needs more proof, which the page says', async ({
  page,
  context,
  forgetful,
}) => {
  const { organisation } = forgetful;
  const { mobile } = anApplicant().administrator;
  await beginUsername(page, '企业管理员', '账号信息认证');
  await labelled(page, '企业名称').fill(organisation.orgName, PATIENT);
  await fillLabelled(page, { 组织机构代码: organisation.orgCode, 手机号码: mobile });
  await enterCode(page, context.request, mobile, '验证码');
  await submit(page);
  const dialog = page.getByRole('dialog', { name: '该手机号不是管理员绑定的手机号' });
  await dialog.getByRole('button', { name: '下一步' }).click(PATIENT);
  await fillPerson(page, '本人', administratorOf(anApplicant()));
  await submit(page);
  await page.getByRole('checkbox', { name: '法人信息' }).check(PATIENT);
  await page.getByRole('checkbox', { name: '管理员信息' }).check();
  await fillPerson(page, '法人', legalRepOf(forgetful));
  await fillPerson(page, '管理员', administratorOf(forgetful), 1);
  await page.getByRole('button', { name: '上一步' }).click();
  await expect(labelled(page, '本人姓名')).toBeVisible();
  await submit(page);
  await expect(labelled(page, '法人姓名')).toHaveValue(legalRepOf(forgetful).name, PATIENT);
  await expect(labelled(page, '管理员证件号码')).toHaveValue(administratorOf(forgetful).idNumber);
  await expectAccessible(page);
  await submit(page);
  await expect(page.getByText(forgetful.administrator.username)).toBeVisible(PATIENT);
});

test('RCU-29 RCU-30 RCU-31 the organisation’s bank lists all its user names, once', async ({
  page,
  context,
  forgetful,
}) => {
  const { organisation, administrator } = forgetful;
  await beginUsername(page, '企业管理员', '企业实名认证');
  await labelled(page, '您的手机号').fill(administrator.mobile, PATIENT);
  await enterCode(page, context.request, administrator.mobile, '手机验证码');
  await fillLabelled(page, { 企业名称: organisation.orgName, 统一社会信用代码: organisation.uscc });
  await submit(page);

  await page.getByRole('radio', { name: '沙箱第一银行' }).check(PATIENT);
  await expectAccessible(page);
  await page.getByRole('button', { name: '前往银行认证' }).click();
  await page.getByRole('button', { name: '取消' }).click(PATIENT);
  await expect(page.getByText('已取消认证'), 'RNV-53').toBeVisible(PATIENT);
  await page.getByRole('radio', { name: '沙箱第一银行' }).check();
  await page.getByRole('button', { name: '前往银行认证' }).click();
  await page.getByRole('button', { name: /^确认 Confirm$/ }).click(PATIENT);
  await expect(page.getByRole('heading', { name: '已通过企业实名认证' })).toBeVisible(PATIENT);
  await expect(page.getByText(administrator.username)).toHaveCount(0);
  await page.getByRole('button', { name: '查询用户名' }).click();
  await expect(page.getByText(administrator.username)).toBeVisible(PATIENT);
  await expectAccessible(page);
});

test('RCU-33 RCU-37 RCU-38 manual review takes pictures, names wrong ones, and hands all in', async ({
  page,
  context,
  forgetful,
}) => {
  const { organisation } = forgetful;
  const { mobile } = anApplicant().administrator;
  await beginUsername(page, '企业管理员', '人工资料审核');
  await labelled(page, '手机号码').fill(mobile, PATIENT);
  await enterCode(page, context.request, mobile, '验证码');
  await submit(page);
  await labelled(page, '企业名称').fill(organisation.orgName, PATIENT);
  await labelled(page, '组织机构代码').fill(organisation.orgCode);
  await fillPerson(page, '法人', legalRepOf(forgetful));
  await fillPerson(page, '本人', administratorOf(forgetful), 1);
  await submit(page);

  await upload(page, '身份证正面');
  await expect(page.getByRole('img', { name: '身份证正面的预览' })).toBeVisible(PATIENT);
  await labelled(page, '身份证反面').setInputFiles({
    name: 'back.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('not a picture at all'),
  });
  await expect(labelled(page, '身份证反面')).toHaveAttribute('aria-invalid', 'true', PATIENT);
  await page.getByRole('button', { name: '完成' }).click();
  await expect(labelled(page, '营业执照')).toHaveAccessibleDescription(/请上传营业执照/);
  await expectAccessible(page);
  await upload(page, '身份证反面');
  await upload(page, '营业执照');
  await expect(page.getByText('已上传', { exact: true })).toHaveCount(3, PATIENT);
  await page.reload();
  await expect(page.getByText('已上传', { exact: true }), 'kept over a reload').toHaveCount(3, PATIENT);
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('heading', { name: '已提交，等待人工审核' })).toBeVisible(PATIENT);
  await expectAccessible(page);
});

test('RCU-44 RCU-49 a bank card that does not match leads to the help, and nothing entered is lost', async ({
  page,
  context,
}) => {
  const { administrator } = anApplicant();
  await beginUsername(page, '个人用户', '个人实名认证');
  await labelled(page, '银行卡号').fill('6222020000000000000', PATIENT);
  await fillPerson(page, '本人', administrator);
  await labelled(page, '银行预留手机号').fill(administrator.mobile);
  await enterCode(page, context.request, administrator.mobile, '验证码');
  await submit(page);
  await expect(page.getByRole('alert').getByRole('link', { name: '银行卡实名认证不通过' })).toBeVisible(
    PATIENT,
  );
  await expect(labelled(page, '银行卡号')).toHaveValue('6222020000000000000');
  await expectAccessible(page);
});

test('UIC-26 GEN-33 the pages work at 360 px, in English too', async ({ page, forgetful }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await beginPassword(page, forgetful.administrator.username);
  await page.getByRole('radio', { name: '账号信息验证' }).check();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(
    page.getByRole('heading', { name: 'Account holder' }).or(page.getByText('Account holder')).first(),
  ).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});

test('RCP-15 an incomplete or used link of a notice is said to be one', async ({ page }) => {
  await page.goto('/recovery/objection');
  await expect(page.getByRole('heading', { name: '链接不完整' })).toBeVisible();
  await page.goto('/recovery/objection#no-such-secret');
  await page.reload();
  await page.getByRole('button', { name: '停止找回' }).click();
  await expect(page.getByRole('heading', { name: '链接已失效' })).toBeVisible();
  await expectAccessible(page);
});
