import { idle } from '@/api/idle';
import { cardRecord } from '@mock/cards';
import { session } from '@mock/data';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { fakeAgent, memoryPairings, signed, type FakeAgent } from '../../../test/unit/fakeAgent';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

const pairings = vi.hoisted(() => ({ now: undefined as ReturnType<typeof memoryPairings> | undefined }));
vi.mock('@/agent/pairings', () => ({
  storedPairings: {
    find: (instance: string) => pairings.now?.find(instance),
    keep: (instance: string, pairing: never) => pairings.now?.keep(instance, pairing),
    drop: (instance: string) => pairings.now?.drop(instance),
  },
}));

let fake: FakeAgent;

beforeEach(() => {
  aBrowser();
  pairings.now = memoryPairings();
  fake = fakeAgent();
});

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 15_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
const bound = { card: cardRecord, mayOverwrite: true, unbindEffects: ['CARD_SIGN_IN_ENDS', 'SOMETHING_NEW'] };

async function open(handlers: Record<string, Handler> = {}) {
  const calls = serve(handlers, true, fake);
  await show('/console/card');
  await screen.findByRole('heading', { name: '我的IC卡' }, patient);
  return calls;
}

describe('my IC card', () => {
  it.each([
    ['ENT_ADMIN', true],
    ['ENT_OPERATOR', true],
    ['INDIVIDUAL', false],
  ] as const)(
    'CRD-01 is in the menu of %s: %s',
    async (kind, offered) => {
      serve({ 'GET /session': () => json({ ...session(), kind }) }, true, fake);
      await show('/console');
      const menu = await screen.findByRole('navigation', { name: '菜单' }, patient);
      expect(within(menu).queryAllByRole('link', { name: '我的IC卡' })).toHaveLength(offered ? 1 : 0);
    },
    40_000,
  );

  it('CRD-05 the icon of the list opens the choice of columns', async () => {
    await open({ 'GET /account/card': () => json(bound) });
    await screen.findByText(cardRecord.cardNo, undefined, patient);
    expect(screen.queryByRole('columnheader', { name: '介质类型' })).toBeNull();
    await userEvent.click(await button('选择显示列'));
    await userEvent.click(screen.getByRole('checkbox', { name: '介质类型' }));
    expect(await screen.findByRole('columnheader', { name: '介质类型' }, patient)).toBeInTheDocument();
  }, 40_000);

  it('CRD-02 CRD-03 without a card: a tip, an empty list, and Bind', async () => {
    await open();
    expect(await screen.findByText(/持有 IC 卡或 IKey 的用户请绑定/, undefined, patient)).toBeInTheDocument();
    expect(await screen.findByText('暂无数据，本账号没有绑定卡介质', undefined, patient)).toBeInTheDocument();
    expect(await button(/绑\s?卡/)).toBeEnabled();
    expect(await button(/解\s?绑/)).toBeDisabled();
  }, 40_000);

  it('GEN-03 CRD-07 binding signs for binding, and the record shows', async () => {
    let sent: unknown;
    let own: object = { mayOverwrite: false, unbindEffects: [] };
    await open({
      'GET /account/card': () => json(own),
      'POST /account/card': async ({ request }) => {
        sent = await request.json();
        own = bound;
        return json(cardRecord, 201);
      },
    });
    await userEvent.click(await button(/绑\s?卡/));
    expect(await screen.findByText(/^须连接读卡器，其安装方法/, undefined, patient)).toBeVisible();
    await userEvent.click(await button('连接本浏览器'));
    const go = await button('输入卡密码并绑定');
    await waitFor(() => expect(go).toBeEnabled(), patient);
    await userEvent.click(go);
    expect(await screen.findByText('绑卡成功', undefined, patient)).toBeInTheDocument();
    expect(await screen.findByText(cardRecord.cardNo, undefined, patient)).toBeInTheDocument();
    expect(sent).toEqual({ token: signed() });
  }, 40_000);

  it('CRD-10 names what differs and leads to the account', async () => {
    await open({
      'POST /account/card': () => problem(422, 'CARD_HOLDER_MISMATCH', { params: { fields: '姓名' } }),
    });
    await userEvent.click(await button(/绑\s?卡/));
    await userEvent.click(await button('连接本浏览器'));
    const go = await button('输入卡密码并绑定');
    await waitFor(() => expect(go).toBeEnabled(), patient);
    await userEvent.click(go);
    const dialog = await screen.findByRole('dialog', { name: /绑\s?卡/ }, patient);
    expect(await within(dialog).findByRole('link', { name: '查看账号信息' }, patient)).toHaveAttribute(
      'href',
      '/console/account',
    );
  }, 40_000);

  it('CRD-13 CRD-16 CRD-17 unbinding wants a tick, names its effects and takes the password', async () => {
    let proof: unknown;
    await open({
      'GET /account/card': () => json(bound),
      'POST /account/card/unbinding': async ({ request }) => {
        proof = await request.json();
        return json(undefined, 204);
      },
    });
    expect(await screen.findByText('法人卡', undefined, patient)).toBeInTheDocument();
    await userEvent.click(await button(/解\s?绑/));
    expect(await screen.findByText('请选择一条记录', undefined, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: `选择卡 ${cardRecord.cardNo}` }));
    await userEvent.click(await button(/解\s?绑/));
    const dialog = await screen.findByRole('dialog', undefined, patient);
    expect(within(dialog).getByText(/不能再用此卡登录/)).toBeInTheDocument();
    expect(within(dialog).getByText('SOMETHING_NEW')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByLabelText(/密码/, { selector: 'input' }), 'Passw0rd!');
    await userEvent.click(within(dialog).getByRole('button', { name: '确定解绑' }));
    expect(await screen.findByText('解绑成功', undefined, patient)).toBeInTheDocument();
    expect(proof).toEqual({ password: 'Passw0rd!' });
  }, 40_000);

  it('CRD-15 an account that is not activated is led to activation first', async () => {
    await open({ 'GET /account/card': () => json({ ...bound, unbindRefusal: 'UNBIND_NOT_ACTIVATED' }) });
    await userEvent.click(await screen.findByRole('checkbox', { name: /选择卡/ }, patient));
    await userEvent.click(await button(/解\s?绑/));
    expect(await screen.findByRole('link', { name: '去激活' }, patient)).toHaveAttribute(
      'href',
      '/console/account',
    );
    expect(screen.queryByRole('button', { name: '确定解绑' })).toBeNull();
  }, 40_000);

  it('CRD-11 tells when the card belongs to somebody else than the administrator', async () => {
    await open({ 'GET /account/card': () => json(bound) });
    expect(
      await screen.findByText(/法人卡的持卡人是陈某强，本账号的管理员是李某某/, undefined, patient),
    ).toBeInTheDocument();
  }, 40_000);

  it('SGN-40 CRD-06 overwriting is offered where it may be, and asks before the card', async () => {
    const calls = await open({ 'GET /account/card': () => json(bound) });
    await userEvent.click(await button('覆盖账号'));
    expect(await screen.findByText(/确定覆盖账号“mingyuan01”吗/, undefined, patient)).toBeInTheDocument();
    await userEvent.click(await button(/取\s?消/));
    await waitFor(() => expect(screen.queryByText(/确定覆盖账号/)).toBeNull(), patient);
    expect(calls).not.toContain('POST /api/v1/card-challenges');
  }, 40_000);
});
