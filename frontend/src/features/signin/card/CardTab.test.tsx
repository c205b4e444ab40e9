import type { CardSignInStep } from '@/api/cardTypes';
import { idle } from '@/api/idle';
import { foundAccount } from '@mock/cards';
import * as data from '@mock/data';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { fakeAgent, memoryPairings, signed, type FakeAgent } from '../../../../test/unit/fakeAgent';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

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
const SEND = /^登\s?录$/;

async function openTab(handlers: Record<string, Handler> = {}) {
  const calls = serve(handlers, false, fake);
  const shown = await show('/signin?by=card');
  return { ...shown, calls };
}

async function connected(handlers: Record<string, Handler> = {}) {
  const opened = await openTab(handlers);
  await userEvent.click(await button('连接本浏览器'));
  await waitFor(async () => expect(await button(SEND)).toBeEnabled(), patient);
  return opened;
}

const answering = (...steps: CardSignInStep[]): Handler => {
  const left = [...steps];
  return () => {
    const step = left.shift();
    return step ? json(step, step.step === 'SIGNED_IN' ? 201 : 200) : problem(410, 'CARD_ATTEMPT_EXPIRED');
  };
};

const signedIn = (more: object = {}): CardSignInStep => ({
  step: 'SIGNED_IN',
  session: { ...data.session(), method: 'CARD_LEGAL' },
  ...more,
});

describe('the card tab', () => {
  it('GEN-03 SGN-23 SGN-24 shows the three steps and names what is missing with its remedy', async () => {
    fake.mode = 'down';
    await openTab();
    expect(await screen.findByText('未检测到本地代理程序，请安装', undefined, patient)).toBeInTheDocument();
    for (const step of ['连接读卡器', '插入 IC 卡或 IKey', '输入卡密码'])
      expect(screen.getByText(step)).toBeVisible();
    expect(screen.getByText('须连接读卡器，其安装方法请见生产厂商的说明。')).toBeVisible();
    expect(screen.getAllByRole('link', { name: '下载本地代理程序' })[0]).toHaveAttribute('href', '/agent');
    expect(await button(SEND)).toBeDisabled();
  }, 40_000);

  it('CRD-20 follows the card as it is put in', async () => {
    fake.snapshot = { ...fake.snapshot, tokens: [], readers: [{ name: 'Reader 00', cardPresent: false }] };
    await openTab();
    await userEvent.click(await button('连接本浏览器'));
    expect(
      await screen.findByText('未检测到卡介质，请插入 IC 卡或 IKey', undefined, patient),
    ).toBeInTheDocument();
    expect(await button(SEND)).toBeDisabled();
    fake.change({ readers: [{ name: 'Reader 00', cardPresent: true }], tokens: fakeAgent().snapshot.tokens });
    await waitFor(async () => expect(await button(SEND)).toBeEnabled(), patient);
  }, 40_000);

  it('SGN-25 signs in: the challenge goes to the agent, its token to the server', async () => {
    let sent: unknown;
    const { router, calls } = await connected({
      'POST /session/card': async ({ request }) => {
        sent = await request.json();
        serve({}, true, fake);
        return json(signedIn(), 201);
      },
    });
    await userEvent.click(await button(SEND));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'), patient);
    expect(sent).toEqual({ token: signed() });
    expect(calls).toContain('POST /api/v1/card-challenges');
    const asked = fake.told.find(({ path }) => path === '/v1/authentications')?.body as { challenge: string };
    expect(asked.challenge).toMatch(/^yx1\.login\./);
  }, 40_000);

  it('CRD-28 tells the tries that remain after a wrong card password', async () => {
    await connected();
    fake.script = [{ state: 'failed', problem: { code: 'pin.wrong', params: { left: 2 } } }];
    await userEvent.click(await button(SEND));
    expect(await screen.findByText('卡密码错误，还可尝试 2 次', undefined, patient)).toBeInTheDocument();
    expect(await button(SEND)).toBeEnabled();
  }, 40_000);

  it('CRD-29 another window at work is told', async () => {
    await connected();
    fake.script = [{ state: 'failed', problem: { code: 'busy' } }];
    await userEvent.click(await button(SEND));
    expect(await screen.findByText('正在进行其他卡操作，请稍候', undefined, patient)).toBeInTheDocument();
  }, 40_000);

  it('shows a refusal of the server in its own words', async () => {
    await connected({
      'POST /session/card': () => problem(422, 'CARD_STATE_INVALID', { params: { state: '已挂失' } }),
    });
    await userEvent.click(await button(SEND));
    expect(await screen.findByText('卡介质已挂失，不能进行此操作', undefined, patient)).toBeInTheDocument();
  }, 40_000);
});

describe('questions of a card sign-in', () => {
  const identity: CardSignInStep = {
    step: 'IDENTITY_CHECK',
    attemptId: 'a1',
    reason: 'BIND',
    account: foundAccount,
    choices: ['BIND'],
  };
  const keep: CardSignInStep = { step: 'KEEP_OR_OVERWRITE', attemptId: 'a1', account: foundAccount };

  it('SGN-30 asks for the card password once more; leaving ends the sign-in', async () => {
    const { calls } = await connected({ 'POST /session/card': answering(identity) });
    await userEvent.click(await button(SEND));
    const dialog = await screen.findByRole('dialog', { name: '卡介质登录身份验核' }, patient);
    expect(within(dialog).getByText('min****01')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '取消登录' }));
    await waitFor(() => expect(screen.queryByText('min****01')).toBeNull(), patient);
    expect(calls.filter((call) => call.includes('identity-check'))).toEqual([]);
  }, 40_000);

  it('SGN-36 SGN-37 keep is preset; overwriting is confirmed twice and signed for overwriting', async () => {
    const choices: unknown[] = [];
    await connected({
      'POST /session/card': answering(identity),
      'POST /session/card/{id}/identity-check': answering(keep),
      'POST /session/card/{id}/answer': async ({ request }) => {
        choices.push(await request.json());
        serve({}, true, fake);
        return json(signedIn({ created: undefined, notices: ['NOT_ACTIVATED'] }), 201);
      },
    });
    await userEvent.click(await button(SEND));
    await userEvent.click(await button('输入卡密码并绑定'));
    const dialog = await screen.findByRole('dialog', { name: '保留还是覆盖原账号' }, patient);
    expect(within(dialog).getByRole('radio', { name: /保留原账号/ })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('radio', { name: /覆盖原账号/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '输入卡密码并覆盖' }));
    expect(choices).toEqual([]);
    await userEvent.click(await button('确定覆盖'));
    expect(await screen.findByText(/账号尚未激活/, undefined, patient)).toBeInTheDocument();
    expect(choices).toEqual([{ answer: 'OVERWRITE', token: signed() }]);
    const purposes = fake.told
      .filter(({ path }) => path === '/v1/authentications')
      .map(({ body }) => (body as { purpose: string }).purpose);
    expect(purposes).toEqual(['login', 'bind', 'overwrite']);
  }, 60_000);

  it('SGN-27 a card taken out while a question stands ends the sign-in', async () => {
    await connected({ 'POST /session/card': answering(identity) });
    await userEvent.click(await button(SEND));
    await screen.findByRole('dialog', { name: '卡介质登录身份验核' }, patient);
    fake.change({ tokens: [] });
    expect(await screen.findByText(/操作过程中请勿拔出卡介质/, undefined, patient)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText('min****01')).toBeNull(), patient);
  }, 40_000);

  it('SGN-49 tells the name of the account that was made, and how to activate it', async () => {
    await connected({
      'POST /session/card': () => {
        serve({}, true, fake);
        return json(signedIn({ created: { username: 'C1_ADMIN' }, notices: ['NOT_ACTIVATED'] }), 201);
      },
    });
    await userEvent.click(await button(SEND));
    expect(
      await screen.findByText('已按卡介质的信息建立账号“C1_ADMIN”。', undefined, patient),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '去激活' })).toHaveAttribute('href', '/console/account');
    expect(screen.getByRole('link', { name: '继续' })).toHaveAttribute('href', '/');
  }, 40_000);
});
