import { idle } from '@/api/idle';
import type { RealNameState } from '@/api/realNameTypes';
import * as data from '@mock/data';
import { MOCK } from '@mock/forms';
import { legalRepSteps, realName } from '@mock/realname';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

beforeEach(() => {
  aBrowser();
  sessionStorage.clear();
});

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 15_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
const text = (words: RegExp | string) => screen.findByText(words, undefined, patient);
const field = (name: string) =>
  waitFor(
    () => document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name),
    patient,
  );
const of =
  (kind: string): Handler =>
  () =>
    json({ ...data.session(), kind });
const state =
  (change: Partial<RealNameState>): Handler =>
  () =>
    json({ ...realName, ...change });
const bodyOf = async (request: Request) => (await request.json()) as Record<string, unknown>;

describe('the methods', () => {
  it.each([
    ['ENT_ADMIN', '企业实名认证'],
    ['ENT_OPERATOR', '操作员实名认证'],
    ['INDIVIDUAL', '用户实名认证'],
    ['OVERSEAS', undefined],
    ['DEPARTMENT', undefined],
  ] as const)(
    'RNV-03 UIC-02 the menu of %s has %s',
    async (kind, name) => {
      serve({ 'GET /session': of(kind) });
      await show('/console');
      const menu = await screen.findByRole('navigation', { name: '菜单' }, patient);
      const found = within(menu).queryAllByRole('link', { name: /实名认证/ });
      expect(found.map((link) => link.textContent)).toEqual(name ? [name] : []);
    },
    40_000,
  );

  it('RNV-04 RNV-07 RNV-08 RNV-10 level, advice, three tiles with need and state, the card recommended, the help', async () => {
    serve();
    await show('/console/real-name');
    expect(await text('安全级别：中')).toBeInTheDocument();
    expect(screen.getByText('您当前的实名认证程度')).toBeInTheDocument();
    expect(screen.getByText('建议提升实名认证等级')).toBeInTheDocument();
    const tiles = within(screen.getByRole('list', { name: '认证方式' })).getAllByRole('link');
    expect(tiles.map((tile) => tile.textContent)).toEqual([
      'IC卡认证推荐未认证需持有 IC 卡或 Ukey去认证',
      '法人身份认证未认证需法定代表人和管理员的身份信息或银行卡去认证',
      '银行UKEY认证未认证登录网银对公账号去认证',
    ]);
    expect(within(screen.getByRole('main')).getByRole('link', { name: /帮助/ })).toHaveAttribute(
      'href',
      '/help/real-name',
    );
  }, 40_000);

  it('RNV-09 RNV-11 RNV-56 RNV-59 the highest level needs nothing; the past is told with time and cause', async () => {
    serve({
      'GET /real-name': state({
        level: 'HIGH',
        methods: ['CARD'],
        tiles: [
          { method: 'CARD', state: 'PASSED', recommended: true, missing: [] },
          { method: 'LEGAL_REP', state: 'NOT_NEEDED', recommended: false, missing: [] },
          { method: 'BANK_KEY', state: 'NOT_NEEDED', recommended: false, missing: [] },
        ],
        history: [
          { method: 'CARD', level: 'HIGH', provenAt: '2026-11-20T02:30:00Z', card: 'C20****01' },
          {
            method: 'REGISTRATION',
            level: 'MEDIUM',
            provenAt: '2026-11-02T02:30:00Z',
            endedAt: '2026-11-10T02:30:00Z',
            cause: 'DATA_CHANGED',
          },
        ],
      }),
    });
    await show('/console/real-name');
    expect(await screen.findAllByText('已是最高级别，无需再认证', undefined, patient)).toHaveLength(2);
    expect(within(screen.getByRole('list', { name: '认证方式' })).queryAllByRole('link')).toHaveLength(0);
    expect(screen.queryByText('建议提升实名认证等级')).toBeNull();
    const rows = within(screen.getByRole('table', { name: '认证记录' })).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/IC卡认证C20\*{4}01高.+有效/);
    expect(rows[2]?.textContent).toMatch(/注册核验中.+已于 .+ 失效：信息已变更/);
  }, 40_000);

  it('RNV-56 RNV-58 who lost the level sees NONE and why; RNV-06 missing data are entered first', async () => {
    serve({
      'GET /real-name': state({
        level: 'NONE',
        methods: [],
        missing: ['HOLDER'],
        tiles: [{ method: 'LEGAL_REP', state: 'OPEN', recommended: false, missing: ['HOLDER'] }],
        history: [
          {
            method: 'CARD',
            level: 'HIGH',
            provenAt: '2026-11-02T02:30:00Z',
            endedAt: '2026-11-10T02:30:00Z',
            cause: 'CARD_ENDED',
          },
        ],
      }),
    });
    await show('/console/real-name');
    expect(await text(/IC卡认证已于 .+ 失效，原因：卡介质已过期、挂失或注销/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /请先补充：身份信息/ }));
    expect(await screen.findByRole('dialog', { name: '企业管理员信息修改' }, patient)).toBeInTheDocument();
  }, 40_000);

  it('RNV-05 the home page of who is not verified has three lines, each with state and link', async () => {
    serve({
      'GET /real-name': state({ level: 'NONE', methods: [], missing: ['LEGAL_REPRESENTATIVE'], history: [] }),
    });
    await show('/console');
    const todo = await screen.findByRole('region', { name: '完成实名认证' }, patient);
    const lines = within(todo).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      '企业信息是否完整、准确尚不完整变更企业信息',
      '身份信息是否完整、准确已填写，请核对修改身份信息',
      '进行实名认证未认证去认证',
    ]);
    expect(within(todo).getByRole('link', { name: '去认证' })).toHaveAttribute('href', '/console/real-name');
  }, 40_000);

  it('RNV-04 RNV-05 who is verified has nothing to do', async () => {
    serve();
    await show('/console');
    await text('李某某，您好');
    expect(screen.queryByRole('region', { name: '完成实名认证' })).toBeNull();
  }, 40_000);

  it('ACC-08 the account page names level and methods', async () => {
    serve({
      'GET /account': () =>
        json({ ...data.account, realName: { level: 'HIGH', methods: ['BANK_KEY', 'HOLDER', 'NEW_ONE'] } }),
    });
    await show('/console/account');
    expect(await text('银行UKEY认证、管理员身份认证、NEW_ONE')).toBeInTheDocument();
  }, 40_000);
});

describe('a person', () => {
  it('RNV-38 RNV-41 a document that cannot be checked leads to the bank card', async () => {
    serve({
      'GET /session': of('INDIVIDUAL'),
      'POST /real-name/identity': () => problem(422, 'ID_TYPE_NOT_CHECKABLE'),
    });
    await show('/console/real-name/identity');
    await userEvent.click(await button(/确\s?定/));
    expect(await screen.findByRole('link', { name: '切换到银行卡认证' }, patient)).toHaveAttribute(
      'href',
      '/console/real-name/bank-card',
    );
  }, 40_000);

  it('RNV-38 RNV-39 identity data are changed in a dialog over the page, with the hint on other documents', async () => {
    serve({
      'GET /session': of('INDIVIDUAL'),
      'GET /account': () => json({ ...data.account, kind: 'INDIVIDUAL' }),
    });
    const { router } = await show('/console/real-name/identity');
    expect(await text(/以其他证件注册而持有身份证的，可先改为身份证再核验/)).toBeInTheDocument();
    await userEvent.click(await button('修改身份信息'));
    expect(await screen.findByRole('dialog', undefined, patient)).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/console/real-name/identity');
  }, 40_000);

  it('RNV-31 RNV-32 dates that are not confirmed: enrol and try again, the bank card, or cancel', async () => {
    serve({
      'GET /session': of('ENT_OPERATOR'),
      'POST /real-name/identity': () => problem(422, 'ID_DATES_NOT_CONFIRMED'),
    });
    const { router } = await show('/console/real-name/identity');
    await userEvent.click(await button(/确\s?定/));
    const dialog = await screen.findByRole('dialog', { name: '有效起止日期未通过核验' }, patient);
    expect(within(dialog).getByRole('link', { name: '如何开通可信身份认证' })).toHaveAttribute(
      'href',
      '/help/identity-check',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: '切换到银行卡认证' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/real-name/bank-card'), patient);
  }, 40_000);

  it('RNV-40 RNV-42 RNV-10 what does not match names the help', async () => {
    serve({
      'GET /session': of('INDIVIDUAL'),
      'POST /real-name/identity': () => problem(422, 'ID_CHECK_FAILED'),
    });
    await show('/console/real-name/identity');
    await userEvent.click(await button(/确\s?定/));
    expect(await screen.findByRole('link', { name: '身份信息核验不通过怎么办' }, patient)).toHaveAttribute(
      'href',
      '/help/identity-check',
    );
  }, 40_000);

  it('RNV-43 RNV-44 RNV-45 RNV-11 the second SMS of a session takes an image code; the end is told on the method page', async () => {
    const asked: unknown[] = [];
    let sent: unknown;
    serve({
      'GET /session': of('INDIVIDUAL'),
      'POST /real-name/sms-codes': async ({ request }) => {
        const body = await bodyOf(request);
        asked.push(body);
        return body['imageCode']
          ? json({ resendAfterSeconds: 60 }, 202)
          : problem(422, 'VALIDATION_FAILED', {
              fieldErrors: [{ field: 'imageCode', code: 'REQUIRED', message: '' }],
            });
      },
      'POST /real-name/bank-card': async ({ request }) => {
        sent = await bodyOf(request);
        return json({ level: 'HIGH', methods: ['BANK_CARD'] });
      },
    });
    const { router } = await show('/console/real-name/bank-card');
    await userEvent.type(await field('bankCardNo'), '6222 0200 0000 0000 125');
    await userEvent.type(await field('mobile'), '13912345678');
    expect(document.querySelector('input[name="imageCode"]')).toBeNull();
    await userEvent.click(await button('获取验证码'));
    await userEvent.type(await field('imageCode'), MOCK.imageCode);
    await userEvent.click(await button('获取验证码'));
    await waitFor(async () => expect(await field('smsCode')).toHaveFocus(), patient);
    await userEvent.type(await field('smsCode'), '123456');
    await userEvent.click(await button(/确\s?定/));
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/real-name'), patient);
    expect(await text('认证结果：已通过银行卡认证，安全级别：高')).toBeInTheDocument();
    expect(screen.getByText('认证结果将在重新登录后对各应用生效。')).toBeInTheDocument();
    expect(asked[0]).toEqual({ reservedPhone: '13912345678' });
    expect(asked[1]).toMatchObject({ reservedPhone: '13912345678', imageCode: MOCK.imageCode });
    expect(sent).toEqual({
      bankCardNo: '6222020000000000125',
      reservedPhone: '13912345678',
      smsCode: '123456',
    });
  }, 60_000);
});

describe('the legal representative', () => {
  it('RNV-19 RNV-21 RNV-22 RNV-25 RNV-26 RNV-28 RNV-34 the steps, their tips, both ways, what is passed already', async () => {
    serve();
    await show('/console/real-name/legal-representative');
    expect(await text(/使用卡介质认证更为简便/)).toBeInTheDocument();
    expect(screen.getByText(/将账号升级为企业操作员/)).toBeInTheDocument();
    expect(screen.getByText(/市场监督管理部门登记备案/)).toBeInTheDocument();
    expect(screen.getByText(/事业单位请按机构编制部门/)).toBeInTheDocument();
    const bar = screen.getByText('核验企业信息', { selector: 'li *' }).closest('ol') as HTMLElement;
    expect(
      within(bar)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['1核验企业信息', '2核验法人身份信息', '3核验管理员身份信息', '4完成']);
    expect(await field('orgName')).toHaveAttribute('aria-required', 'true');
    for (const name of ['legalRepName', 'legalRepIdNumber']) {
      expect(await field(name), name).not.toHaveAttribute('aria-required');
    }
    await userEvent.click(await button('下一步'));
    expect(await text(/姓名和证件已在上一步核验，不能修改/)).toBeInTheDocument();
    expect(screen.getByText('已通过的步骤保留24小时，期间可以离开后再继续。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '修改身份信息' })).toBeNull();
    await userEvent.click(await button('切换到银行卡认证'));
    expect(await text(/须使用法定代表人本人的个人银行卡/)).toBeInTheDocument();
    await userEvent.click(await button('切换到身份证认证'));
    await userEvent.type(await field('idValidFrom'), '20200101');
    await userEvent.click(screen.getByRole('checkbox', { name: '长期有效' }));
    await userEvent.click(await button('下一步'));
    expect(await button('修改身份信息')).toBeInTheDocument();
    expect(await field('idValidFrom')).toHaveValue('20200101');
    await userEvent.click(await button('下一步'));
    expect(await text('实名认证已完成')).toBeInTheDocument();
  }, 60_000);

  it('RNV-25 another document than an ID card is checked by bank card only', async () => {
    serve({
      'GET /real-name/legal-representative': () =>
        json({
          ...legalRepSteps,
          step: 'LEGAL_REPRESENTATIVE',
          legalRepresentative: {
            name: '**强',
            idType: 'PASSPORT',
            idNumber: 'E1*****78',
            ways: ['BANK_CARD'],
          },
        }),
    });
    await show('/console/real-name/legal-representative');
    expect(await field('bankCardNo')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '切换到身份证认证' })).toBeNull();
  }, 40_000);

  it('RNV-24 what follows from other data is told, and sent again as accepted', async () => {
    const sent: Record<string, unknown>[] = [];
    serve({
      'PUT /real-name/legal-representative/organisation': async ({ request }) => {
        const body = await bodyOf(request);
        sent.push(body);
        return (body['acceptedEffects'] as string[]).length > 0
          ? json({ ...legalRepSteps, step: 'HOLDER' })
          : problem(409, 'EFFECTS_NOT_ACCEPTED', {
              params: { effects: ['ORGANISATION_CARDS_UNBOUND', 'NEW'] },
            });
      },
    });
    await show('/console/real-name/legal-representative');
    await userEvent.click(await button('下一步'));
    const dialog = await screen.findByRole('dialog', { name: '确认变更的影响' }, patient);
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['本企业账号所绑定的、组织机构代码不同的卡介质解绑', 'NEW']);
    await userEvent.click(within(dialog).getByRole('button', { name: /继\s?续/ }));
    expect(await field('idValidTo')).toBeInTheDocument();
    expect(sent.map((body) => body['acceptedEffects'])).toEqual([[], ['ORGANISATION_CARDS_UNBOUND', 'NEW']]);
  }, 60_000);

  it('RNV-23 a mismatch offers bank key and cancel, and names the card', async () => {
    serve({
      'PUT /real-name/legal-representative/organisation': () => problem(422, 'LEGAL_REGISTRY_MISMATCH'),
    });
    const { router } = await show('/console/real-name/legal-representative');
    await userEvent.click(await button('下一步'));
    const dialog = await screen.findByRole('dialog', { name: '未能确认企业信息' }, patient);
    expect(within(dialog).getByRole('link', { name: '使用IC卡认证' })).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '银行Ukey认证' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/real-name/bank-key'), patient);
  }, 40_000);
});

describe('the bank key', () => {
  it('RNV-50 RNV-51 RNV-55 the banks with address and browser note, and what happens there', async () => {
    serve();
    await show('/console/real-name/bank-key');
    expect(await screen.findAllByRole('radio', undefined, patient)).toHaveLength(3);
    expect(screen.getByText('需使用该银行的 USB Key 和控件')).toBeInTheDocument();
    expect(screen.getByText(/不会询问、显示或办理余额、付款等无关事项/)).toBeInTheDocument();
    expect(screen.getByText(/目前仅支持下列银行。可能需要本单位财务人员协助/)).toBeInTheDocument();
  }, 40_000);

  it.each([
    [{ state: 'REFUSED', reason: 'BANK_ORG_MISMATCH' }, /不一致/],
    [{ state: 'CANCELLED', reason: 'BANK_CANCELLED' }, '已取消认证'],
    [{ state: 'PENDING', reason: 'BANK_RESULT_PENDING' }, /尚未返回/],
  ])(
    'RNV-53 %o is told',
    async (result, told) => {
      sessionStorage.setItem('yinxin.realNameBank', '1');
      serve({
        'POST /real-name/bank-key/result': () =>
          json({ ...result, bankName: '沙箱第一银行', orgName: '示例明远贸易有限公司', wantsHolder: false }),
      });
      await show('/console/real-name/bank-key');
      expect(await screen.findByRole('heading', { name: told }, patient)).toBeInTheDocument();
      await userEvent.click(await button('重新选择银行'));
      expect(await screen.findAllByRole('radio', undefined, patient)).toHaveLength(3);
    },
    40_000,
  );

  it('RNV-53 RNV-54 VERIFIED names organisation, bank and level, and leads to the administrator’s own proof', async () => {
    sessionStorage.setItem('yinxin.realNameBank', '1');
    serve({
      'POST /real-name/bank-key/result': () =>
        json({
          state: 'VERIFIED',
          bankName: '沙箱第一银行',
          orgName: '示例明远贸易有限公司',
          level: 'MEDIUM',
          wantsHolder: true,
        }),
      'POST /real-name/legal-representative/administrator/identity': () =>
        json({ ...legalRepSteps, level: 'HIGH' }),
    });
    const { router } = await show('/console/real-name/bank-key');
    expect(await text('认证结果：已通过企业实名认证！')).toBeInTheDocument();
    expect(screen.getByText('认证方式：沙箱第一银行')).toBeInTheDocument();
    expect(screen.getByText('安全级别：中')).toBeInTheDocument();
    await userEvent.click(await button('核验管理员身份信息'));
    await userEvent.click(await button('下一步'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/real-name'), patient);
    expect(await text('认证结果：已通过管理员身份认证，安全级别：高')).toBeInTheDocument();
  }, 60_000);
});

describe('help', () => {
  it('RNV-32 says what must be exactly as on the card, and what the trusted identity app is for', async () => {
    serve();
    await show('/help/identity-check');
    expect(
      await text(/姓名、号码、起始日期和截止日期都须与身份证完全一致，长期有效的截止日期填 00000000/),
    ).toBeInTheDocument();
    expect(screen.getByText(/可能平台中还没有您的信息/)).toBeInTheDocument();
  }, 40_000);
});
