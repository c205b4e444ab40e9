import { idle } from '@/api/idle';
import { MOCK } from '@mock/forms';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { fakeAgent, memoryPairings, type FakeAgent } from '../../../test/unit/fakeAgent';
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
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);

async function readCard(handlers: Record<string, Handler> = {}) {
  serve(handlers, true, fake);
  const shown = await show('/console/operators/with-card');
  await userEvent.click(await button('连接本浏览器'));
  const read = await button('读取卡介质');
  await waitFor(() => expect(read).toBeEnabled(), patient);
  await userEvent.click(read);
  return shown;
}

describe('operator with card', () => {
  it('OPR-13 OPR-15 OPR-16 the card tells who it is; the rest is asked; then back to the list', async () => {
    let sent: Record<string, unknown> = {};
    const { router } = await readCard({
      'POST /operators/card-candidates/{id}/registration': async ({ request, parameters }) => {
        sent = { ...((await request.json()) as object), candidate: parameters['id'] };
        return json({ accountId: 'o', username: 'zhoumou01' }, 201);
      },
    });
    expect(await screen.findByText('周某某', undefined, patient)).toBeInTheDocument();
    expect(screen.getByText('C20260002')).toBeInTheDocument();
    const values = { username: 'zhoumou01', password: 'Bright-7-Lake', passwordConfirm: 'Bright-7-Lake' };
    for (const [name, value] of Object.entries({
      ...values,
      mobile: '13912345678',
      imageCode: MOCK.imageCode,
    })) {
      await userEvent.type(field(name), value);
    }
    await userEvent.click(await button('获取验证码'));
    await waitFor(() => expect(field('smsCode')).toHaveFocus(), patient);
    await userEvent.type(field('smsCode'), MOCK.smsCode);
    await userEvent.click(await button('确认注册'));
    expect(await screen.findByText('请阅读并同意协议', undefined, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: /阅读并同意/ }));
    await userEvent.click(await button('确认注册'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/operators'), patient);
    expect(
      await screen.findByText('操作员“zhoumou01”已建立并绑卡。', undefined, patient),
    ).toBeInTheDocument();
    expect(sent).toEqual({
      ...values,
      mobile: '13912345678',
      smsCode: MOCK.smsCode,
      agreementVersion: 1,
      agree: true,
      candidate: 'candidate-1',
    });
    const asked = fake.told.find(({ path }) => path === '/v1/authentications')?.body;
    expect(asked).toMatchObject({ purpose: 'operator' });
  }, 60_000);

  it('OPR-14 offers to bind the card to the cardless operator of the same person', async () => {
    let bound = '';
    const { router } = await readCard({
      'POST /operators/card-candidates': () =>
        problem(422, 'OPERATOR_EXISTS', {
          params: { username: 'zho****01', bindable: true, candidateId: 'candidate-9' },
        }),
      'POST /operators/card-candidates/{id}/binding': ({ parameters }) => {
        bound = parameters['id'] ?? '';
        return json(undefined, 204);
      },
    });
    await userEvent.click(await button(/^绑\s?定$/));
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/operators'), patient);
    expect(bound).toBe('candidate-9');
  }, 60_000);

  it.each(['CARD_IS_LEGAL', 'CARD_OTHER_ORG'])(
    'OPR-14 %s is told',
    async (code) => {
      await readCard({ 'POST /operators/card-candidates': () => problem(422, code) });
      await waitFor(
        () => expect(screen.getAllByRole('alert').some((one) => one.textContent !== '')).toBe(true),
        patient,
      );
      expect(screen.queryByText('周某某')).toBeNull();
    },
    60_000,
  );

  it('OPR-17 SGN-27 a card taken out before the end leads back to the card', async () => {
    await readCard();
    await screen.findByText('周某某', undefined, patient);
    fake.change({ tokens: [] });
    expect(await screen.findByText(/操作过程中请勿拔出卡介质/, undefined, patient)).toBeInTheDocument();
    expect(screen.queryByText('周某某')).toBeNull();
  }, 60_000);

  it('OPR-01 is for administrators only', async () => {
    serve({ 'GET /session': () => json({ ...sessionOf('ENT_OPERATOR') }) }, true, fake);
    await show('/console/operators/with-card');
    expect(await screen.findByText(/无权访问该页面/, undefined, patient)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '我的操作员' })).toBeNull();
  }, 40_000);
});

function sessionOf(kind: string) {
  const now = Date.now();
  return {
    accountId: 'x',
    kind,
    username: 'u',
    displayName: '周某某',
    method: 'CARD_OPERATOR',
    organisationName: '示例明远贸易有限公司',
    mustChangePassword: false,
    passwordAdvice: false,
    signedInAt: new Date(now).toISOString(),
    idleExpiresAt: new Date(now + 1_800_000).toISOString(),
    expiresAt: new Date(now + 43_200_000).toISOString(),
  };
}
