import type { Locator, Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { codeTo, countCodes, signIn } from './support/api.ts';
import { errorText, field, signInOnPage } from './support/forms.ts';
import {
  anIndividual,
  anotherPage,
  anOperatorOf,
  aPerson,
  passFirstSignIn,
  type MadeOperator,
} from './support/operators.ts';
import { anApplicant } from './support/people.ts';
import { expect, expectAccessible, test, words, type Language } from './support/test.ts';

const PATIENT = { timeout: 30_000 };

const button = (scope: Page | Locator, name: string | RegExp) => scope.getByRole('button', { name });
const rowOf = (page: Page, username: string) =>
  page.getByRole('row').filter({ has: page.getByText(username, { exact: true }) });

async function select(page: Page, language: Language, operator: MadeOperator): Promise<void> {
  const name = words(language, `选择操作员 ${operator.username}`, `Select operator ${operator.username}`);
  await page.getByRole('checkbox', { name }).check(PATIENT);
}

async function openChange(page: Page, operator: MadeOperator): Promise<Locator> {
  await page.goto(paths.operators());
  await select(page, 'zh-CN', operator);
  await button(page, '修改').click();
  const dialog = page.getByRole('dialog', { name: '编辑操作员信息' });
  await expect(dialog.locator('input[name="name"]')).toHaveValue(operator.name, PATIENT);
  return dialog;
}

test('OPR-01 OPR-07 OPR-10 OPR-11 OPR-12 OPR-36 SGN-15 an operator is added, signs in for the first time and works', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  test.slow();
  expect(admin.organisation.uscc).toHaveLength(18);
  const person = aPerson();
  await page.goto(paths.home());
  await page.getByRole('link', { name: '我的操作员' }).click();
  await expect(page.getByText('还没有操作员')).toBeVisible(PATIENT);
  await expectAccessible(page);

  await button(page, '新增无卡操作员').click();
  const dialog = page.getByRole('dialog', { name: '新增操作员信息' });
  await button(dialog, '保存').click();
  await expect(dialog.locator('input[name="username"]')).toBeFocused();
  await expectAccessible(page);
  for (const name of ['username', 'name', 'mobile', 'idNumber', 'idValidFrom', 'email'] as const) {
    await dialog.locator(`input[name="${name}"]`).fill(person[name]);
  }
  await dialog.getByRole('checkbox', { name: /^(长期有效|Long-term.*)$/i }).check();
  await button(dialog, '保存').click();

  const shown = page.getByRole('dialog', { name: new RegExp(person.username) });
  const password = (await shown.locator('code').textContent(PATIENT)) ?? '';
  expect(password.length).toBeGreaterThan(7);
  await expectAccessible(page);
  await button(shown, '已交给本人').click();
  await expect(page.getByText(password)).toHaveCount(0);
  await expect(rowOf(page, person.username)).toContainText(
    `${person.mobile.slice(0, 3)}****${person.mobile.slice(7)}`,
  );
  await expect(page.getByText(person.idNumber)).toHaveCount(0);
  await expectAccessible(page);

  const theirs = await anotherPage(browser, baseURL);
  await theirs.goto('/signin');
  await signInOnPage(theirs, 'zh-CN', person.username, password);
  await expect(theirs.getByRole('heading', { level: 1, name: '首次登录身份验证' })).toBeVisible(PATIENT);
  const known = await countCodes(theirs.request, person.mobile);
  await button(theirs, '获取验证码').click();
  await field(theirs, 'zh-CN', 'smsCode').fill(await codeTo(theirs.request, person.mobile, known));
  await theirs.getByRole('button', { name: '确认', exact: true }).click();
  await expect(theirs.getByRole('heading', { level: 1, name: '修改密码' })).toBeVisible(PATIENT);
  await theirs.locator('input[name="oldPassword"]').fill(password);
  await theirs.locator('input[name="password"]').fill(person.password);
  await theirs.locator('input[name="passwordConfirm"]').fill(person.password);
  await button(theirs, '确认修改').click();
  await expect(theirs).toHaveURL(/\/signin$/, PATIENT);
  await signInOnPage(theirs, 'zh-CN', person.username, person.password);
  await expect(button(theirs, '退出登录')).toBeVisible(PATIENT);
  await theirs.goto(paths.account());
  const permissions = theirs.getByRole('region', { name: '应用权限' });
  await expect(permissions.getByText('由本企业管理员设置')).toBeVisible(PATIENT);
  await expect(permissions.getByRole('checkbox')).toHaveCount(0);
  await expectAccessible(theirs);
  await theirs.goto(paths.operators());
  await expect(theirs.getByText('无权访问该页面')).toBeVisible(PATIENT);
  await theirs.context().close();
});

test.describe('my operators, in English', () => {
  test.use({ language: 'en-US' });

  test('OPR-02 OPR-03 UIC-18 UIC-26 the list finds, resets, sorts, pages, keeps its columns, and is cards at 360 px', async ({
    page,
    admin,
  }) => {
    test.slow();
    expect(admin.organisation.uscc).toHaveLength(18);
    const made: MadeOperator[] = [];
    for (let n = 0; n < 11; n += 1) {
      made.push(await anOperatorOf(page.request, n === 3 ? { name: '孙寻找' } : {}));
    }
    await page.goto(paths.operators());
    const rows = page.getByRole('row');
    await expect(rows).toHaveCount(11, PATIENT);
    await button(page, 'Next page').click();
    await expect(rows).toHaveCount(2, PATIENT);
    const search = page.getByRole('search');
    await search.getByLabel('Operator name').fill('寻');
    await button(search, 'Query').click();
    await expect(rows).toHaveCount(2, PATIENT);
    await expect(rowOf(page, made[3]?.username ?? '')).toBeVisible();
    await search.getByLabel('Operator user name').fill((made[0]?.username ?? '').toUpperCase());
    await page.keyboard.press('Enter');
    await expect(page.getByText('No operator matches')).toBeVisible(PATIENT);
    await expectAccessible(page);
    await button(search, 'Reset').click();
    await expect(rows).toHaveCount(11, PATIENT);

    const names = async () =>
      page
        .getByRole('cell')
        .filter({ hasText: /^probe\d+$/ })
        .allTextContents();
    await button(page, 'Operator user name').click();
    await expect
      .poll(async () => {
        const found = await names();
        return found.length === 10 && [...found].sort().join() === found.join();
      })
      .toBe(true);

    await button(page, 'Choose columns').click();
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/preferences/columns.operators'));
    const created = page.getByRole('checkbox', { name: 'Created' });
    await created.click();
    await kept;
    await expect(created).toBeChecked();
    await page.reload();
    await expect(page.getByRole('columnheader', { name: 'Created' })).toBeVisible(PATIENT);

    await page.setViewportSize({ width: 360, height: 780 });
    await expect(rows.nth(1)).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});

test('OPR-05 OPR-18 OPR-19 OPR-21 OPR-22 an operator is corrected; what follows is named first, Cancel changes nothing', async ({
  page,
  admin,
}) => {
  test.slow();
  expect(admin.organisation.uscc).toHaveLength(18);
  const operator = await anOperatorOf(page.request);
  await page.goto(paths.operators());
  await expect(rowOf(page, operator.username)).toBeVisible(PATIENT);
  await button(page, '修改').click();
  await expect(page.getByText('请选择一条记录')).toBeVisible();

  let dialog = await openChange(page, operator);
  await expect(dialog.locator('input[name="username"]')).toHaveAttribute('readonly');
  await expect(dialog.getByText(/^现为 139\*{4}\d{4}，不修改请留空$/)).toBeVisible();
  await expectAccessible(page);
  await dialog.locator('input[name="name"]').fill('孙更改');
  await button(dialog, '取消').click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, operator.username)).toContainText(operator.name);

  dialog = await openChange(page, operator);
  const mobile = aPerson().mobile;
  await dialog.locator('input[name="mobile"]').fill(mobile);
  await button(dialog, '保存').click();
  const question = page.getByRole('dialog', { name: '确认修改？' });
  await expect(question.getByText('该操作员当前的登录全部结束，须重新登录')).toBeVisible(PATIENT);
  await expectAccessible(page);
  await button(question, '取消').click();
  await expect(dialog.locator('input[name="mobile"]')).toHaveValue(mobile);
  await button(dialog, '保存').click();
  await button(question, '确认修改').click();
  await expect(page.getByText(`操作员“${operator.username}”的信息已修改`)).toBeVisible(PATIENT);
  await expect(rowOf(page, operator.username)).toContainText(`139****${mobile.slice(7)}`);
});

test('OPR-18 GEN-35 of two windows the second one is shown what the first has changed, and loses nothing', async ({
  page,
  admin,
  context,
}) => {
  test.slow();
  expect(admin.organisation.uscc).toHaveLength(18);
  const operator = await anOperatorOf(page.request);
  const second = await context.newPage();
  const mine = await openChange(page, operator);
  const theirs = await openChange(second, operator);
  await mine.locator('input[name="email"]').fill('changed@mail.example');
  await button(mine, '保存').click();
  await expect(page.getByText(`操作员“${operator.username}”的信息已修改`)).toBeVisible(PATIENT);

  await theirs.locator('input[name="name"]').fill('孙第二');
  await button(theirs, '保存').click();
  const question = second.getByRole('dialog', { name: '确认修改？' });
  const conflict = theirs.getByText(`邮箱：${operator.email} → changed@mail.example`);
  await expect(conflict.or(question)).toBeVisible(PATIENT);
  await expect(conflict).toBeVisible(PATIENT);
  await expectAccessible(second);
  await expect(theirs.locator('input[name="name"]')).toHaveValue('孙第二');
  await expect(theirs.locator('input[name="email"]')).toHaveValue('changed@mail.example');
  await button(theirs, '保存').click();
  await expect(question.or(second.getByText('的信息已修改'))).toBeVisible(PATIENT);
  if (await question.isVisible()) await button(question, '确认修改').click();
  await expect(rowOf(second, operator.username)).toContainText('孙第二', PATIENT);
  await expect(rowOf(second, operator.username)).toContainText('changed@mail.example');
});

test('OPR-20 OPR-23 OPR-24 OPR-25 OPR-26 by keyboard: disabled, enabled, a new initial password, deleted for good', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  test.slow();
  expect(admin.organisation.uscc).toHaveLength(18);
  const operator = await anOperatorOf(page.request);
  const theirs = await anotherPage(browser, baseURL);
  await passFirstSignIn(theirs.request, operator);
  await page.goto(paths.operators());

  const tick = page.getByRole('checkbox', { name: `选择操作员 ${operator.username}` });
  await tick.focus(PATIENT);
  await page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  await button(page, '停用').focus();
  await page.keyboard.press('Enter');
  const disable = page.getByRole('dialog', {
    name: `停用操作员“${operator.username}”（${operator.name}）？`,
  });
  await expect(button(disable, '取消')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(disable, '停用')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`操作员“${operator.username}”已停用`)).toBeVisible(PATIENT);
  await expect(rowOf(page, operator.username)).toContainText('停用');
  expect((await theirs.request.get('/api/v1/session')).status()).toBe(401);
  await expect(signIn(theirs.request, operator.username, operator.password)).rejects.toThrow(
    /ACCOUNT_DISABLED|LOGIN_FAILED/,
  );

  await tick.check();
  await button(page, '启用').click();
  await button(page.getByRole('dialog'), '启用').click();
  await expect(page.getByText(`操作员“${operator.username}”已启用`)).toBeVisible(PATIENT);
  await signIn(theirs.request, operator.username, operator.password);

  await tick.check();
  await button(page, '重置初始密码').click();
  await button(page.getByRole('dialog'), '重置初始密码').click();
  const given = page.getByRole('dialog', { name: `操作员“${operator.username}”的新初始密码` });
  const password = (await given.locator('code').textContent(PATIENT)) ?? '';
  await button(given, '已交给本人').click();
  expect((await theirs.request.get('/api/v1/session')).status()).toBe(401);
  await signIn(theirs.request, operator.username, password);

  await tick.check();
  await button(page, '删除').click();
  const deletion = page.getByRole('dialog', {
    name: `删除操作员“${operator.username}”（${operator.name}）？`,
  });
  await expect(button(deletion, '取消')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(deletion).toBeHidden();
  await expect(rowOf(page, operator.username)).toBeVisible();
  await button(page, '删除').click();
  await button(deletion, '删除').click();
  await expect(page.getByText(`操作员“${operator.username}”已删除`)).toBeVisible(PATIENT);
  await expect(rowOf(page, operator.username)).toHaveCount(0);
  expect((await theirs.request.get('/api/v1/session')).status()).toBe(401);

  await expect(anOperatorOf(page.request, operator), 'the user name is not given again').rejects.toThrow(
    /USERNAME_TAKEN/,
  );
  await anOperatorOf(page.request, { ...operator, username: aPerson().username });
  await theirs.context().close();
});

test('OPR-30 OPR-31 OPR-32 OPR-33 permissions close an application and open it again, singly and by role', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  test.slow();
  expect(admin.organisation.uscc).toHaveLength(18);
  const operator = await anOperatorOf(page.request);
  const theirs = await anotherPage(browser, baseURL);
  await passFirstSignIn(theirs.request, operator);
  const closed = async () => {
    const all = (await (await theirs.request.get('/api/v1/applications')).json()) as {
      reasonCode?: string;
    }[];
    return all.filter((one) => one.reasonCode === 'PERMISSION_REQUIRED').length;
  };
  expect(await closed()).toBe(0);

  await page.goto(paths.operators());
  await button(page, '角色模板').click();
  const roles = page.getByRole('dialog', { name: '角色模板' });
  await expect(roles.getByText('还没有角色模板')).toBeVisible(PATIENT);
  await button(roles, '新增角色').click();
  const role = page.getByRole('dialog', { name: '新增角色' });
  await role.getByLabel(/角色名称/).fill('录入员');
  await role.getByRole('checkbox').first().check();
  await expectAccessible(page);
  await button(role, '保存').click();
  await expect(button(roles, '修改角色“录入员”')).toBeVisible(PATIENT);
  await expectAccessible(page);
  await roles.getByRole('button', { name: /^(关闭|Close)$/i }).click();

  await select(page, 'zh-CN', operator);
  await button(page, '权限设置').click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^权限设置：${operator.username}`) });
  await expect(dialog.getByRole('radio', { name: /默认权限/ })).toBeChecked(PATIENT);
  await dialog.getByText('单独设置').click();
  for (const one of await dialog.getByRole('group').getByRole('group').getByRole('checkbox').all()) {
    await one.uncheck();
  }
  await expectAccessible(page);
  await button(dialog, '保存').click();
  await expect(page.getByText(`操作员“${operator.username}”的权限已设置`)).toBeVisible(PATIENT);
  const without = await closed();
  expect(without).toBeGreaterThan(0);

  await button(page, '权限设置').click();
  await dialog.getByRole('checkbox', { name: '录入员' }).check(PATIENT);
  await expect(dialog.getByText('角色已授予').first()).toBeVisible();
  await button(dialog, '保存').click();
  await expect.poll(closed).toBe(without - 1);

  await button(page, '角色模板').click();
  await button(roles, '删除角色“录入员”').click(PATIENT);
  await page
    .getByRole('dialog', { name: '删除角色“录入员”？' })
    .getByRole('button', { name: '删除' })
    .click();
  await expect(page.getByText(/有 1 名操作员使用该角色/)).toBeVisible(PATIENT);
  await theirs.context().close();
});

test('OPR-38 OPR-39 OPR-40 OPR-42 OPR-43 OPR-44 an individual applies, is refused, applies again and is taken in', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  test.slow();
  const { organisation } = admin;
  const theirs = await anotherPage(browser, baseURL);
  const person = await anIndividual(theirs.request);
  await signIn(theirs.request, person.username, person.password);

  const apply = async (code: string) => {
    await theirs.goto(paths.account());
    await button(theirs, '申请升级').click(PATIENT);
    const dialog = theirs.getByRole('dialog', { name: '申请升级', exact: true });
    await dialog.getByLabel(/企业代码/).fill(code);
    await button(dialog, '提交申请').click();
    const sure = theirs.getByRole('dialog', { name: '确认申请升级？' });
    await expect(sure.getByText(/本人不能撤销/)).toBeVisible();
    await button(sure, '申请升级').click();
    return dialog;
  };
  const refused = await apply(anApplicant().organisation.uscc);
  await expect(refused.getByText(errorText('zh-CN', 'ORG_WITHOUT_ADMIN'))).toBeVisible(PATIENT);
  await expectAccessible(theirs);
  await apply(organisation.uscc);
  await expect(theirs.getByText('待管理员确认')).toBeVisible(PATIENT);
  await expectAccessible(theirs);

  await page.goto(paths.operators());
  const waiting = page.getByRole('list', { name: '待确认的升级申请' });
  await expect(waiting).toContainText(person.name, PATIENT);
  await expect(waiting).toContainText(`139****${person.mobile.slice(7)}`);
  await expectAccessible(page);
  await button(waiting, `拒绝“${person.name}”的申请`).click();
  const refusal = page.getByRole('dialog', { name: `拒绝“${person.name}”的申请` });
  await refusal.getByLabel(/拒绝原因/).fill('请先提交证明');
  await button(refusal, '拒绝').click();
  await expect(waiting).toBeHidden(PATIENT);

  await theirs.reload();
  await expect(theirs.getByText('已拒绝：请先提交证明')).toBeVisible(PATIENT);
  await apply(organisation.uscc);
  await expect(theirs.getByText('待管理员确认')).toBeVisible(PATIENT);
  await page.reload();
  await button(waiting, `同意“${person.name}”的申请`).click(PATIENT);
  await button(page.getByRole('dialog'), '同意').click();
  await expect(page.getByText(`“${person.name}”已成为本企业操作员`)).toBeVisible(PATIENT);
  await expect(rowOf(page, person.username)).toBeVisible(PATIENT);

  expect((await theirs.request.get('/api/v1/session')).status()).toBe(401);
  await signIn(theirs.request, person.username, person.password);
  const session = (await (await theirs.request.get('/api/v1/session')).json()) as { kind: string };
  expect(session.kind).toBe('ENT_OPERATOR');
  await theirs.context().close();
});
