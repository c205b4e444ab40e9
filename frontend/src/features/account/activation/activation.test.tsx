import { idle } from '@/api/idle';
import * as data from '@mock/data';
import { MOCK } from '@mock/forms';
import { json } from '@mock/server';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';
import { checkActivation } from './useActivation';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 15_000 };
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const withoutMobile = Object.fromEntries(Object.entries(data.account).filter(([name]) => name !== 'mobile'));
const inactive = { ...withoutMobile, state: 'NOT_ACTIVATED', activatable: true, cardBound: true };

describe('activation', () => {
  it('ACC-54 ACC-55 ACC-56 ACC-58 asks password and a proven mobile, and activates', async () => {
    let sent: unknown;
    let account: object = inactive;
    serve({
      'GET /account': () => json(account),
      'POST /account/activation': async ({ request }) => {
        sent = await request.json();
        account = data.account;
        return json(undefined, 204);
      },
    });
    await show('/console/account');
    expect(await screen.findByText(/账号密码不是卡密码/, undefined, patient)).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: /激\s?活/ }, patient));
    await screen.findByRole('dialog', { name: '激活账号' }, patient);
    await userEvent.type(field('password'), 'Bright-7-Lake');
    await userEvent.type(field('passwordConfirm'), 'Bright-7-Lake');
    await userEvent.type(field('mobile'), '13912345678');
    await userEvent.type(field('imageCode'), MOCK.imageCode);
    await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));
    await waitFor(() => expect(field('smsCode')).toHaveFocus(), patient);
    await userEvent.type(field('smsCode'), `${MOCK.smsCode}{Enter}`);
    expect(await screen.findByText('账号已激活', undefined, patient)).toBeInTheDocument();
    expect(sent).toEqual({
      password: 'Bright-7-Lake',
      passwordConfirm: 'Bright-7-Lake',
      mobile: '13912345678',
      smsCode: MOCK.smsCode,
    });
    await waitFor(() => expect(screen.queryByText(/账号密码不是卡密码/)).toBeNull(), patient);
  }, 60_000);

  it('ACC-56 is not offered outside of a session of the account’s card', async () => {
    serve({ 'GET /account': () => json({ ...inactive, activatable: false }) });
    await show('/console/account');
    expect(await screen.findByText('请用本账号的卡介质登录后激活', undefined, patient)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /激\s?活/ })).toBeNull();
  }, 40_000);

  it('ACC-58 asks for no mobile where one is bound', () => {
    const values = {
      password: 'Bright-7-Lake',
      passwordConfirm: 'Bright-7-Lake',
      mobile: '',
      imageCode: '',
      smsCode: '',
    };
    expect(checkActivation(values, 'someone1', false, undefined)).toEqual({});
    expect(Object.keys(checkActivation(values, 'someone1', true, { code: 'REQUIRED' }))).toEqual([
      'mobile',
      'imageCode',
      'smsCode',
    ]);
    expect(checkActivation({ ...values, passwordConfirm: 'x' }, 'someone1', false, undefined)).toEqual({
      passwordConfirm: { code: 'PASSWORD_CONFIRM_MISMATCH' },
    });
  });
});
