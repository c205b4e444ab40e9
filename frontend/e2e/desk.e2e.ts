import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { paths } from '../src/app/paths.ts';
import { kindOf, register, signIn } from './support/api.ts';
import { anApplicant, type Applicant } from './support/people.ts';
import { agree, field, signInOnPage, submit } from './support/forms.ts';
import { anotherPage, aPerson } from './support/operators.ts';
import {
  enterCode,
  fillPerson,
  labelled,
  legalRepOf,
  requestUsernameReview,
  upload,
} from './support/recovery.ts';
import { deskOf, nameOf, type Member } from './support/staff.ts';
import { expect, expectAccessible, test as base } from './support/test.ts';

const PATIENT = { timeout: 30_000 };
/** Housekeeping comes once a minute. */
const MINUTES = { timeout: 150_000 };
const PAPERS = ['营业执照', '加盖公章的申请表', '身份证正面', '身份证反面'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

interface Fixtures {
  /** The desk of a member, in a window of its own. */
  desk: (member: Member) => Promise<Page>;
  /** An organisation whose request for its user name waits at the desk, and the phone it gave. */
  waiting: { applicant: Applicant; mobile: string };
}

const test = base.extend<Fixtures>({
  desk: async ({ browser, baseURL }, provide) => {
    const pages: Page[] = [];
    await provide(async (member) => {
      const page = await deskOf(browser, member, {
        ...(baseURL && { baseURL }),
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1280, height: 900 },
      });
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  waiting: async ({ playwright, page, baseURL }, provide) => {
    const applicant = anApplicant();
    const api = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await register(api, applicant);
    const { mobile } = anApplicant().administrator;
    await requestUsernameReview(page, api, applicant, mobile);
    await api.dispose();
    await provide({ applicant, mobile });
  },
});

test('RVW-01 RVW-02 the desk is for staff only; wrong passwords do not say who is on the staff', async ({
  page,
  admin,
  desk,
}) => {
  expect(admin.administrator.username).not.toBe('');
  await page.goto('/desk');
  await expect(page.getByRole('heading', { name: '工作人员登录' })).toBeVisible();
  await expectAccessible(page);
  for (const name of ['reviewer', 'nobodyhasthis']) {
    await labelled(page, '用户名').fill(name);
    await labelled(page, '密码').fill('Wrong-1-Password');
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(labelled(page, '密码')).toHaveAccessibleDescription('用户名或密码错误');
  }
  await expect(page.getByRole('navigation', { name: '工作台导航' })).toHaveCount(0);

  const auditor = await desk('auditor');
  await expect(auditor.getByRole('heading', { name: '审计日志' })).toBeVisible();
  const doors = auditor.getByRole('navigation', { name: '工作台导航' });
  await expect(doors.getByRole('link')).toHaveText(['审计日志']);
  await expectAccessible(auditor);
});

test('RVW-11 RVW-19 RVW-21 RVW-33 RVW-34 RVW-53 two persons approve a lost user name, with data and pictures in view', async ({
  desk,
  waiting: { applicant, mobile },
  context,
}) => {
  test.slow();
  const { organisation, administrator } = applicant;
  const reviewer = await desk('reviewer');
  await labelled(reviewer, '申请人').fill(organisation.orgCode);
  await reviewer.keyboard.press('Enter');
  const row = reviewer.getByRole('row').filter({ has: reviewer.locator('[data-task]') });
  await expect(row).toHaveCount(1, PATIENT);
  await expect(row).not.toContainText(administrator.name);
  await expectAccessible(reviewer);
  const taskNo = (await row.locator('[data-task]').textContent()) ?? '';
  await row.getByRole('link').click();

  await expect(reviewer.getByText('个人信息已隐藏，领取任务后显示完整资料和材料。')).toBeVisible();
  await expect(reviewer.getByText(administrator.idNumber)).toHaveCount(0);
  await reviewer.getByRole('button', { name: '领取', exact: true }).click();
  await expect(
    reviewer.getByRole('row', { name: new RegExp(`${administrator.idNumber}.*一致`) }),
  ).toBeVisible();
  await expect(reviewer.getByText('申请人验证的手机号不是账号绑定的手机号')).toBeVisible();
  await expect(reviewer.getByText('此申请如通过，须由另一名工作人员复核后生效。')).toBeVisible();
  await look(reviewer);
  await expectAccessible(reviewer);

  const propose = reviewer.getByRole('button', { name: '通过并提交复核' });
  await propose.click();
  await yes(reviewer);
  await expect(reviewer.getByText('请完成全部核对项')).toBeVisible();
  for (const met of await reviewer.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
  await propose.click();
  await yes(reviewer);
  await expect(reviewer.getByText('经办结论，待复核')).toBeVisible(PATIENT);
  await expect(reviewer.getByRole('button', { name: '复核通过' })).toHaveCount(0);

  const checker = await desk('checker');
  await checker.goto(`/desk/tasks/${taskNo}`);
  await expect(checker.getByText('还有 3 张材料没有查看，查看后才能复核通过。')).toBeVisible();
  await expect(checker.getByRole('button', { name: '复核通过' })).toBeDisabled();
  await look(checker);
  await expectAccessible(checker);
  await checker.getByRole('button', { name: '复核通过' }).click();
  await yes(checker);
  await expect(checker.getByText('审核结果')).toBeVisible(PATIENT);
  await expect(checker.getByText(await nameOf(context.request, 'reviewer'), { exact: true })).toBeVisible();

  const site = (await (await context.request.get('/api/v1/site')).json()) as { inboxUrl: string };
  await expect
    .poll(async () => (await context.request.get(`${site.inboxUrl}/messages?to=${mobile}`)).text(), PATIENT)
    .toContain(administrator.username);
});

test('RVW-12 RVW-14 RVW-23 RVW-24 RVW-26 RVW-55 keys claim the next task; marks, a note, a refusal, which the applicant reads', async ({
  desk,
  waiting,
  page: applicant,
  context,
}) => {
  test.slow();
  expect(waiting.mobile).toHaveLength(11);
  const page = await desk('reviewer');
  await expect(
    page.getByRole('region', { name: '账号找回审核' }).getByRole('button', { name: '下一任务' }),
  ).toBeEnabled();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '退回队列' }).click(PATIENT);
  await labelled(page, '退回说明').fill('先办理另一任务');
  await page.getByRole('dialog').getByRole('button', { name: '退回队列' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '先办理另一任务' }).last()).toBeVisible(PATIENT);

  await page.getByRole('link', { name: '返回任务列表' }).click();
  await expect(page.getByRole('heading', { name: '待办任务' })).toBeVisible(PATIENT);
  await labelled(page, '申请人').fill(waiting.applicant.organisation.orgCode);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-task]')).toHaveCount(1, PATIENT);
  await page.getByRole('heading', { name: '待办任务' }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '领取', exact: true })).toBeVisible(PATIENT);
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: '退回队列' })).toBeVisible(PATIENT);
  await page.keyboard.press(']');
  await expect(page.getByRole('img', { name: '营业执照' })).toBeVisible(PATIENT);
  await page.keyboard.press(']');
  await expect(page.getByRole('img', { name: '身份证件正面' })).toBeVisible(PATIENT);

  await page.getByRole('button', { name: '标注问题：身份证件正面' }).click();
  const mark = page.getByLabel('身份证件正面的问题说明（申请人可见）');
  await expect(mark).toBeFocused();
  await page.getByRole('button', { name: '驳回', exact: true }).click();
  await yes(page);
  await expect(labelled(page, '审核意见（申请人可见）')).toHaveAccessibleDescription(
    '请填写审核意见（5-500字）',
  );
  await mark.fill('照片不清晰');
  await page.getByLabel('新备注').fill('已电话联系申请人');
  await page.getByRole('button', { name: '添加备注' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '已电话联系申请人' })).toBeVisible();
  await labelled(page, '审核意见（申请人可见）').fill('身份证件照片不清晰，请重新提交。');
  await page.getByRole('button', { name: '驳回', exact: true }).click();
  await yes(page);
  await expect(page.getByText('审核结果')).toBeVisible(PATIENT);
  await expect(page.getByText('照片不清晰', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await applicant.getByRole('link', { name: '查询审核进度' }).click();
  await expect(labelled(applicant, '受理编号')).toHaveValue(/^T\d{14}$/);
  await labelled(applicant, '手机').fill(waiting.mobile);
  await enterCode(applicant, context.request, waiting.mobile, '手机验证码');
  await submit(applicant);
  await expect(applicant.getByRole('heading', { name: '审核未通过' })).toBeVisible(PATIENT);
  await expect(applicant.getByText('身份证件照片不清晰，请重新提交。')).toBeVisible();
  await expect(applicant.getByText('身份证件正面：照片不清晰')).toBeVisible();
  await expect(applicant.getByText('已电话联系申请人')).toHaveCount(0);
  await expectAccessible(applicant);
});

test('RVW-18 several tasks are claimed and released at once, never decided', async ({ desk, waiting }) => {
  test.slow();
  const page = await desk('reviewer');
  await labelled(page, '申请人').fill(waiting.applicant.organisation.orgCode);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-task]')).toHaveCount(1, PATIENT);
  await page.getByRole('checkbox', { name: '全选' }).check();
  const bulk = page.getByRole('group', { name: '批量操作' });
  await expect(bulk.getByRole('button')).toHaveText([
    '批量领取（1）',
    '批量退回队列（0）',
    '打印',
    '取消选择',
  ]);
  await bulk.getByRole('button', { name: '批量领取' }).click();
  await expect(page.getByRole('cell', { name: '我', exact: true })).toBeVisible(PATIENT);
  await page.getByRole('checkbox', { name: '全选' }).check();
  await bulk.getByRole('button', { name: '批量退回队列' }).click();
  const dialog = page.getByRole('dialog');
  await labelled(page, '退回说明').fill('先办理其他任务');
  await dialog.getByRole('button', { name: '退回队列' }).click();
  await expect(page.getByRole('cell', { name: '待领取' })).toBeVisible(PATIENT);
});

test('RVW-05 a duty is proposed by one administrator and given by another', async ({ desk }) => {
  const manager = await desk('manager');
  await expect(manager.getByRole('heading', { name: '人员与职责' })).toBeVisible();
  await expectAccessible(manager);
  const name = `测试${String(Date.now() % 10)}员`;
  const username = `member${Date.now() % 1_000_000}`;
  await manager.getByRole('button', { name: '新增人员' }).click();
  await labelled(manager, '用户名').fill(username);
  await labelled(manager, '姓名').fill(name.replace(/\d/, '甲'));
  await labelled(manager, '证件号码').fill(`E${Date.now() % 100_000_000}`);
  await manager.getByRole('button', { name: '创建' }).click();
  const made = manager.getByRole('dialog', { name: `账号 ${username} 已创建` });
  await expect(made.locator('code')).not.toBeEmpty();
  await expectAccessible(manager);
  await made.getByRole('button', { name: '已交给本人' }).click();

  const member = (page: Page) => page.getByRole('listitem').filter({ hasText: username });
  await member(manager)
    .getByRole('button', { name: /的职责/ })
    .click();
  await manager.getByRole('combobox', { name: '职责' }).selectOption('ACCOUNT_DESK');
  await manager.getByRole('button', { name: '提出授予' }).click();
  await expect(member(manager)).toContainText('等待另一名人员管理员批准');
  await expect(member(manager).getByRole('button', { name: '批准', exact: true })).toHaveCount(0);

  const checker = await desk('checker');
  await checker.getByRole('link', { name: '人员与职责' }).click();
  await expect(member(checker)).toContainText('没有职责');
  await member(checker).getByRole('button', { name: '批准', exact: true }).click();
  await expect(member(checker)).not.toContainText('没有职责');
  await expect(member(checker)).toContainText('账号经办');
});

test('GEN-15 SGN-15 a department user is made at the desk, with an initial password', async ({ desk }) => {
  const page = await desk('reviewer');
  await page.getByRole('link', { name: '部门用户' }).click();
  const { administrator } = anApplicant();
  await page.getByRole('button', { name: '创建' }).click();
  await expect(labelled(page, '所在部门')).toHaveAttribute('aria-invalid', 'true');
  for (const [label, value] of Object.entries({
    用户名: administrator.username,
    姓名: administrator.name,
    所在部门: '示例市数据局',
    手机: administrator.mobile,
    邮箱: administrator.email,
  })) {
    await labelled(page, label).fill(value);
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: '创建' }).click();
  await expect(page.getByRole('dialog').locator('code')).not.toBeEmpty(PATIENT);
});

test('RVW-23 RVW-37 phrases and the working calendar are kept by the catalogue administrator', async ({
  desk,
}) => {
  const page = await desk('checker');
  await page.getByRole('link', { name: '配置' }).click();
  const phrases = page.getByRole('region', { name: '常用审核意见' });
  await phrases.getByRole('button', { name: '增加一条' }).click();
  await phrases.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('每条意见都须填写中文和英文')).toBeVisible();
  await page.getByPlaceholder('中文', { exact: true }).last().fill('证件照片不清晰，请重新提交。');
  await page.getByPlaceholder('英文', { exact: true }).last().fill('The pictures are not legible.');
  await phrases.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();

  const year = new Date().getFullYear();
  await page.getByLabel('日期', { exact: true }).fill(`${year}-12-31`);
  await page.getByLabel('说明').fill('年终盘点');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  const day = page.getByRole('listitem').filter({ hasText: '年终盘点' });
  await expect(day).toContainText('放假');
  await expectAccessible(page);
  await day.getByRole('button', { name: '删除' }).click();
  await expect(day).toHaveCount(0);
});

test('UIC-26 GEN-33 the desk works at 360 px, in English too', async ({ desk }) => {
  const page = await desk('reviewer');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('heading', { name: 'Tasks', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});

/**
 * Another administrator by papers, up to the submission. It is with the desk's tests, as its tasks wait in the queue those
 * take the next one from, and the tests of a file run one after the other.
 *
 * @return who wants to take over, with the number of the request
 */
async function claim(page: Page, applicant: Applicant) {
  const next = aPerson();
  await page.goto(paths.signIn());
  await page.getByRole('link', { name: '管理员无法联系' }).click();
  await expect(page.getByRole('heading', { name: '接任管理员', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await submit(page);
  await labelled(page, '统一社会信用代码').fill(applicant.organisation.uscc, PATIENT);
  await labelled(page, '企业名称').fill(applicant.organisation.orgName);
  await fillPerson(page, '法人', legalRepOf(applicant));
  await expectAccessible(page);
  await submit(page);
  await fillPerson(page, '本人', next);
  await field(page, 'zh-CN', 'mobile').fill(next.mobile);
  await enterCode(page, page.context().request, next.mobile, '手机验证码');
  await field(page, 'zh-CN', 'email').fill(next.email);
  await field(page, 'zh-CN', 'username').fill(next.username);
  await page.locator('input[name="password"]').fill(next.password);
  await page.locator('input[name="passwordConfirm"]').fill(next.password);
  await agree(page, 'zh-CN');
  await expectAccessible(page);
  await submit(page);
  for (const paper of PAPERS) await upload(page, paper);
  await expect(page.getByText('已上传', { exact: true })).toHaveCount(PAPERS.length, PATIENT);
  await button(page, '完成').click();
  await expect(page.getByRole('heading', { name: '申请已提交' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  const taskNo = /T\d+/.exec((await page.getByText(/受理编号/).textContent()) ?? '')?.[0] ?? '';
  return { next, taskNo };
}

/** Two of the desk look at every paper; the first proposes, the second confirms. */
async function approve(browser: Browser, baseURL: string | undefined, taskNo: string): Promise<void> {
  const options = { ...(baseURL && { baseURL }), locale: 'zh-CN', viewport: { width: 1280, height: 900 } };
  const lookAtAll = async (page: Page) => {
    for (const paper of ['营业执照', '加盖公章的申请表', '身份证件正面', '身份证件反面']) {
      await button(page, new RegExp(`^${paper}`)).click();
      await expect(page.getByRole('img', { name: paper })).toBeVisible(PATIENT);
    }
  };
  const reviewer = await deskOf(browser, 'reviewer', options);
  await reviewer.goto(`/desk/tasks/${taskNo}`);
  await reviewer.getByRole('button', { name: '领取', exact: true }).click(PATIENT);
  await expect(reviewer.getByText('此申请如通过，须由另一名工作人员复核后生效。')).toBeVisible(PATIENT);
  await lookAtAll(reviewer);
  await expectAccessible(reviewer);
  for (const met of await reviewer.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
  await button(reviewer, '通过并提交复核').click();
  await yes(reviewer);
  await expect(reviewer.getByText('经办结论，待复核')).toBeVisible(PATIENT);
  const checker = await deskOf(browser, 'checker', options);
  await checker.goto(`/desk/tasks/${taskNo}`);
  await lookAtAll(checker);
  await button(checker, '复核通过').click();
  await yes(checker);
  await expect(checker.getByText('审核结果')).toBeVisible(PATIENT);
  for (const page of [reviewer, checker]) await page.context().close();
}

/** The newest link to object that was sent there. */
async function linkTo(api: APIRequestContext, mobile: string): Promise<string> {
  const site = (await (await api.get('/api/v1/site')).json()) as { inboxUrl: string };
  const found = async () =>
    [
      ...(await (await api.get(`${site.inboxUrl}/messages?to=${mobile}`)).text()).matchAll(
        /\/recovery\/administrator\/objection#[\w-]+/g,
      ),
    ].at(-1)?.[0] ?? '';
  await expect.poll(found, PATIENT).not.toBe('');
  return found();
}

test('ACC-86 ACC-87 ACC-88 ACC-90 ACC-92 by papers, approved by two and not objected to, another one is administrator', async ({
  page,
  admin,
  browser,
  baseURL,
  context,
}) => {
  test.setTimeout(300_000);
  const visitor = await anotherPage(browser, baseURL);
  const { next, taskNo } = await claim(visitor, admin);
  await approve(browser, baseURL, taskNo);
  // Not before the time to object is over.
  expect(await kindOf(context.request)).toBe('ENT_ADMIN');
  await expect.poll(async () => (await context.request.get('/api/v1/account')).status(), MINUTES).toBe(401);
  await visitor.goto(paths.signIn());
  await signInOnPage(visitor, 'zh-CN', next.username, next.password);
  await expect(visitor).not.toHaveURL(/signin/, PATIENT);
  expect(await kindOf(visitor.context().request)).toBe('ENT_ADMIN');
  await signIn(page.context().request, admin.administrator.username, admin.administrator.password);
  expect(await kindOf(page.context().request)).toBe('ENT_OPERATOR');
  await visitor.context().close();
});

test('ACC-89 ACC-91 the administrator is told of it, and stops it by the link', async ({
  page,
  admin,
  browser,
  baseURL,
  context,
}) => {
  test.slow();
  const visitor = await anotherPage(browser, baseURL);
  const { taskNo } = await claim(visitor, admin);
  expect(taskNo).not.toBe('');
  const link = await linkTo(context.request, admin.administrator.mobile);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '有人申请接任您单位的管理员' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  await button(page, '提出异议').click();
  await expect(page.getByRole('heading', { name: '申请已终止' })).toBeVisible(PATIENT);
  expect(await kindOf(context.request)).toBe('ENT_ADMIN');
  await page.goto('/');
  await page.goto(link);
  await button(page, '提出异议').click();
  await expect(page.getByRole('heading', { name: '链接已失效' })).toBeVisible(PATIENT);
  await visitor.context().close();
});

/** Opens each picture and waits until it is there. */
async function look(page: Page): Promise<void> {
  for (const paper of ['身份证件正面', '身份证件反面', '营业执照']) {
    await page.getByRole('button', { name: new RegExp(`^${paper}`) }).click();
    await expect(page.getByRole('img', { name: paper })).toBeVisible(PATIENT);
  }
}

const yes = (page: Page) => page.getByRole('dialog').locator('.ant-btn-primary').click();
