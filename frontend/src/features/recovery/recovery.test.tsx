import { idle } from '@/api/idle';
import { MOCK } from '@mock/forms';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';
import { keepTicket } from './ticket';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const patient = { timeout: 20_000 };
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const button = (name: string) => screen.getByRole('button', { name });
const labels = (start: string) =>
  [...document.querySelectorAll('label')]
    .map((label) => label.textContent.replace(/^\*/, ''))
    .filter((text) => text.startsWith(start));

const expiresAt = new Date(Date.now() + 1_800_000).toISOString();

/** A recovery this window was in before. */
async function resume(name: 'username' | 'password', view: object, handlers: Record<string, Handler> = {}) {
  const full = { recoveryId: 'r1', expiresAt, ...view };
  keepTicket(name, full);
  const calls = serve({ [`GET /recoveries/${name}/{id}`]: () => json(full), ...handlers }, false);
  await show(`/recovery/${name}`);
  return calls;
}

describe('forgotten user name', () => {
  it.each([
    ['RCU-11', 'ADMIN', ['账号信息认证', '企业实名认证', '人工资料审核']],
    ['RCU-41', 'OPERATOR', ['可验证绑定的手机号', '操作员实名认证', '人工资料审核']],
    ['RCU-46', 'INDIVIDUAL', ['可验证绑定的手机号（推荐）', '个人实名认证', '人工资料审核']],
  ])(
    '%s %s is offered its methods in their order',
    async (_id, kind, methods) => {
      serve({}, false);
      await show(`/recovery/username?kind=${kind}`);
      const group = await screen.findByRole('group', { name: '请选择找回方式' }, patient);
      const titles = [...group.querySelectorAll('strong')].map((title) => title.textContent);
      expect(titles).toEqual(methods);
      expect(within(group).getAllByRole('radio')).toHaveLength(methods.length);
    },
    40_000,
  );

  it('RCU-22 L asks for the legal representative, A for the administrator, each by name, document and dates', async () => {
    const view = {
      kind: 'ADMIN',
      method: 'ACCOUNT_INFORMATION',
      step: 'FACTS',
      boundPhone: false,
      needed: 2,
    };
    await resume('username', view);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^法人信息/ }, patient));
    const dates = ['身份证有效起始日期', '身份证有效截止日期'];
    expect(labels('法人')).toEqual(expect.arrayContaining(['法人姓名', '法人证件类型', '法人证件号码']));
    expect(labels('身份证')).toEqual(dates);
    expect(labels('管理员姓名')).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: /^管理员信息/ }));
    expect(labels('管理员')).toEqual(
      expect.arrayContaining(['管理员姓名', '管理员证件类型', '管理员证件号码']),
    );
    expect(labels('身份证')).toEqual([...dates, ...dates]);
  }, 40_000);

  it('RCU-03 RCU-37 pictures from before a reload are uploaded ones; only the others are asked for', async () => {
    const view = {
      kind: 'ADMIN',
      method: 'MANUAL_REVIEW',
      step: 'PICTURES',
      pictures: ['idFront', 'licence'],
    };
    await resume('username', view);
    expect(await screen.findAllByText('已上传', undefined, patient)).toHaveLength(2);
    await userEvent.click(button('完成'));
    expect(await screen.findByText('请上传身份证反面', undefined, patient)).toBeInTheDocument();
    expect(screen.queryByText('请上传营业执照')).toBeNull();
  }, 40_000);
});

const legal = (more: object = {}) => ({
  username: 'ChenAdmin01',
  step: 'METHOD',
  userKind: 'ENT_ADMIN',
  codeBy: 'SMS',
  institution: false,
  methods: [{ method: 'LEGAL_REPRESENTATIVE', complete: true }],
  ...more,
});
const reviewable = (more: object = {}) =>
  legal({
    methods: [
      { method: 'LEGAL_REPRESENTATIVE', complete: true },
      { method: 'MANUAL_REVIEW', complete: true },
    ],
    ...more,
  });

describe('forgotten password: legal representative information', () => {
  it('RCP-17 RCP-18 the name stands, dates go with ID cards only, and which documents do is told', async () => {
    await resume('password', legal());
    const name = await screen.findByLabelText('用户名', undefined, patient);
    expect(name).toHaveValue('ChenAdmin01');
    expect(name).toHaveAttribute('readonly');
    const type = screen.getByRole('combobox', { name: /法定代表人证件类型/ });
    expect(type).toHaveAccessibleDescription(/护照须为中华人民共和国制发/);
    await userEvent.click(screen.getByRole('checkbox', { name: '长期有效' }));
    expect(field('legalRepIdValidTo')).toHaveValue('00000000');
    await userEvent.click(type);
    await userEvent.click(
      await screen.findByText('护照', { selector: '.ant-select-item-option-content' }, patient),
    );
    expect(document.querySelector('input[name="legalRepIdValidFrom"]')).toBeNull();
    expect(document.querySelector('input[name="legalRepIdValidTo"]')).toBeNull();
  }, 60_000);

  it.each([
    [false, '企业登记公示系统', 'https://register.sample.example/'],
    [true, '事业单位登记信息公示平台', 'https://institutions.sample.example/'],
  ])(
    'RCP-20 RCP-21 the warning names the register of the kind (institution: %s)',
    async (institution, register, address) => {
      await resume('password', legal({ institution }), {
        'POST /recoveries/password/{id}/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
        'POST /recoveries/password/{id}/proofs/legal-representative': () =>
          problem(422, 'LEGAL_INFO_MISMATCH', { params: { register: 'in another language' } }),
      });
      await screen.findByRole('combobox', { name: /法定代表人证件类型/ }, patient);
      expect(screen.queryByRole('button', { name: '提交人工审核' })).toBeNull();
      const entries = {
        orgName: '示例明远贸易有限公司',
        uscc: '91350100M000100Y43',
        legalRepName: '赵试验',
        legalRepIdNumber: '11010519491231002X',
        legalRepIdValidFrom: '20200101',
        mobile: '13900000000',
        imageCode: MOCK.imageCode,
      };
      for (const [entry, text] of Object.entries(entries)) await userEvent.type(field(entry), text);
      await userEvent.click(screen.getByRole('checkbox', { name: '长期有效' }));
      await userEvent.click(button('获取验证码'));
      await waitFor(() => expect(field('smsCode')).toHaveFocus(), patient);
      await userEvent.type(field('smsCode'), MOCK.smsCode);
      await userEvent.click(button('下一步'));
      expect(
        await screen.findByText(new RegExp(`请到${register}核对`), undefined, patient),
      ).toBeInTheDocument();
      expect(screen.getByRole('link', { name: `打开${register}` })).toHaveAttribute('href', address);
      await userEvent.click(button('提交人工审核'));
      await screen.findByRole('group', { name: '重置密码' }, patient);
      await userEvent.click(button('上一步'));
      expect(await screen.findByRole('button', { name: '提交人工审核' }, patient)).toBeInTheDocument();
    },
    90_000,
  );
});

describe('forgotten password: manual review', () => {
  it('RCP-25 its last block sets the new password of the name that stands there, and says to keep it', async () => {
    await resume('password', reviewable());
    await userEvent.click(await screen.findByRole('button', { name: '提交人工审核' }, patient));
    const block = screen.getByRole('group', { name: '重置密码' });
    expect(within(block).getByText('请妥善保管新密码。')).toBeInTheDocument();
    const name = within(block).getByLabelText('登录用户名');
    expect(name).toHaveValue('ChenAdmin01');
    expect(name).toHaveAttribute('readonly');
    for (const its of ['password', 'passwordConfirm', 'imageCode'])
      expect(block.querySelector(`input[name="${its}"]`), its).not.toBeNull();
    expect(field('password')).toHaveAttribute('type', 'password');
  }, 40_000);

  it('RCP-24 pictures the server has stay uploaded over a reload and over a look at the step before', async () => {
    await resume('password', reviewable({ pictures: ['licence', 'legalIdFront'] }));
    await userEvent.click(await screen.findByRole('button', { name: '提交人工审核' }, patient));
    expect(await screen.findAllByText('已上传', undefined, patient)).toHaveLength(2);
    await userEvent.click(button('上一步'));
    await userEvent.click(await screen.findByRole('button', { name: '提交人工审核' }, patient));
    expect(await screen.findAllByText('已上传', undefined, patient)).toHaveLength(2);
  }, 40_000);
});

describe('forgotten password: the end', () => {
  it('RCP-07 a proof that has become too old is given anew, with another code', async () => {
    const view = legal({
      step: 'METHOD',
      methods: [{ method: 'PHONE', target: '138****8000', complete: true }],
    });
    const proofs: unknown[] = [];
    await resume('password', view, {
      'POST /recoveries/password/{id}/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
      'POST /recoveries/password/{id}/proofs/phone': async ({ request }) => {
        proofs.push(await request.json());
        return json({ recoveryId: 'r1', expiresAt, ...view, step: 'PASSWORD' });
      },
      'PUT /recoveries/password/{id}/password': () => problem(422, 'RECOVERY_PROOF_EXPIRED'),
    });
    for (const turn of [1, 2]) {
      await screen.findByRole('radio', { name: /^手机验证/ }, patient);
      await waitFor(() => expect(field('imageCode')).toBeEnabled(), patient);
      await userEvent.type(field('imageCode'), MOCK.imageCode);
      await userEvent.click(button('获取验证码'));
      await waitFor(() => expect(field('code')).toHaveFocus(), patient);
      await userEvent.type(field('code'), MOCK.smsCode);
      await userEvent.click(button('下一步'));
      await screen.findByLabelText('登录用户名', undefined, patient);
      expect(proofs).toHaveLength(turn);
      await userEvent.type(field('password'), 'Calm-8-River');
      await userEvent.type(field('passwordConfirm'), 'Calm-8-River');
      await userEvent.click(button('下一步'));
    }
    await screen.findByRole('radio', { name: /^手机验证/ }, patient);
  }, 60_000);

  it('RCP-05 RCP-39 RCP-40 steps 2 and 3 go both ways; the end shows dots, the way home and to sign-in', async () => {
    const view = legal({
      step: 'PASSWORD',
      methods: [{ method: 'PHONE', target: '138****8000', complete: true }],
    });
    await resume('password', view, {
      'PUT /recoveries/password/{id}/password': () =>
        json({ recoveryId: 'r1', expiresAt, ...view, step: 'DONE' }),
    });
    await screen.findByLabelText('登录用户名', undefined, patient);
    expect(button('下一步')).toBeEnabled();
    await userEvent.click(button('上一步'));
    await screen.findByRole('radio', { name: /^手机验证/ }, patient);
    expect(button('下一步')).toBeEnabled();
    await userEvent.click(button('上一步'));
    await screen.findByLabelText(/用户名$/, { selector: 'input[name="username"]' }, patient);
    expect(field('username')).toHaveValue('ChenAdmin01');

    cleanup();
    await resume('password', view, {
      'PUT /recoveries/password/{id}/password': () =>
        json({ recoveryId: 'r1', expiresAt, ...view, step: 'DONE' }),
    });
    await screen.findByLabelText('登录用户名', undefined, patient);
    await userEvent.type(field('password'), 'Calm-8-River');
    await userEvent.type(field('passwordConfirm'), 'Calm-8-River');
    await userEvent.click(button('下一步'));
    await screen.findByRole('heading', { name: '密码重置成功' }, patient);
    expect(screen.getByText('••••••••')).toBeInTheDocument();
    expect(document.body.innerHTML).not.toContain('Calm-8-River');
    expect(screen.getByRole('link', { name: '返回首页' })).toHaveAttribute('href', '/');
    expect(button('重新登录')).toBeEnabled();
  }, 60_000);
});

describe('SGN-02 who comes from a partner site', () => {
  const site = { name: '样例口岸', address: 'https://port.sample.example/' };
  const partner: Record<string, Handler> = {
    'GET /partner-sites/{code}': ({ parameters }) =>
      parameters['code'] === 'sample-port' ? json(site) : problem(404, 'NOT_FOUND'),
  };
  const found = {
    kind: 'INDIVIDUAL',
    method: 'BOUND_PHONE',
    step: 'DONE',
    usernames: [
      { username: 'sample01', kind: 'INDIVIDUAL', state: 'ACTIVE', createdAt: '2026-11-02T02:30:00Z' },
    ],
  };

  it('is told so, and led back at the end, on the way from the bank too', async () => {
    serve(partner, false);
    await show('/recovery/username?site=sample-port');
    expect(
      await screen.findByText('您来自合作站点“样例口岸”，完成后可以返回该站点。', undefined, patient),
    ).toBeInTheDocument();
    cleanup();
    const full = { recoveryId: 'r1', expiresAt, ...found };
    keepTicket('username', full);
    serve({ ...partner, 'GET /recoveries/username/{id}': () => json(full) }, false);
    await show('/recovery/username/bank');
    const back = await screen.findByRole('link', { name: '返回样例口岸' }, patient);
    expect(back).toHaveAttribute('href', site.address);
  }, 60_000);

  it('a recovery begun without a code, or with one nobody has, leads nowhere else', async () => {
    sessionStorage.setItem('yinxin.recovery.site', 'sample-port');
    serve(partner, false);
    await show('/recovery/password');
    await screen.findByRole('heading', { level: 1, name: '找回密码' }, patient);
    expect(sessionStorage.getItem('yinxin.recovery.site')).toBeNull();
    cleanup();
    await resume('username', found, partner);
    await screen.findByText('sample01', undefined, patient);
    expect(screen.queryByRole('link', { name: /^返回样例/ })).toBeNull();
  }, 60_000);
});
