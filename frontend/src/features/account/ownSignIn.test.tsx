import { idle } from '@/api/idle';
import * as data from '@mock/data';
import { json, problem } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';
import { checkNameProof } from './settings/useNameProof';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };

describe('ways to sign in', () => {
  it('ACC-61 ACC-62 the password turns a proven phone on; one that is taken stays off', async () => {
    let account = { ...data.account, mobileVerified: true, phoneLogin: false };
    let taken = true;
    let sent: unknown;
    serve({
      'GET /account': () => json(account),
      'PUT /account/phone-login': async ({ request }) => {
        sent = await request.json();
        if (taken) return problem(422, 'PHONE_LOGIN_TAKEN');
        account = { ...account, phoneLogin: true };
        return json({ phoneLogin: true, emailLogin: false });
      },
    });
    await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: '账户设置' }, patient));
    const phone = await screen.findByRole('switch', { name: '手机号登录' }, patient);
    await userEvent.click(phone);
    const password = document.querySelector<HTMLInputElement>('input[name="password"]') ?? expect.fail();
    await userEvent.type(password, 'Bright-7-Lake{Enter}');
    expect(
      await screen.findByText('该手机号已在其他账号开启手机号登录', undefined, patient),
    ).toBeInTheDocument();
    expect(phone).not.toBeChecked();
    taken = false;
    await userEvent.click(screen.getByRole('button', { name: /开\s?启/ }));
    await waitFor(() => expect(screen.getByRole('switch', { name: '手机号登录' })).toBeChecked(), patient);
    expect(sent).toEqual({ enabled: true, password: 'Bright-7-Lake' });
  }, 90_000);

  it('ACC-66 who has not proven the address yet needs a code sent to it', () => {
    const values = { to: 'li@example.com', imageCode: '', code: '', password: '' };
    expect(Object.keys(checkNameProof('email', values, false, { code: 'REQUIRED' }))).toEqual([
      'imageCode',
      'code',
    ]);
    expect(checkNameProof('email', { ...values, code: '12' }, false, undefined)).toEqual({
      code: { code: 'EMAIL_CODE_WRONG' },
    });
    expect(Object.keys(checkNameProof('phone', values, true, { code: 'REQUIRED' }))).toEqual(['password']);
  });
});

describe('own sessions', () => {
  it('ACC-67 ACC-68 are told apart, and another one is ended after a question', async () => {
    const list = [...data.ownSessions];
    serve({
      'GET /account/sessions': () => json(list),
      'DELETE /account/sessions/{id}': ({ parameters }) => {
        list.splice(
          list.findIndex((one) => one.sessionId === parameters['id']),
          1,
        );
        return json(undefined, 204);
      },
    });
    await show('/console/account');
    const panel = await screen.findByRole('region', { name: '登录中的设备' }, patient);
    await waitFor(() => expect(within(panel).getAllByRole('listitem')).toHaveLength(2), patient);
    expect(within(panel).getByText('当前登录')).toBeInTheDocument();
    await userEvent.click(within(panel).getByRole('button', { name: '结束“Safari 18 · iOS”的登录' }));
    const question = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(question).getByRole('button', { name: '结束登录' }));
    await waitFor(() => expect(within(panel).getAllByRole('listitem')).toHaveLength(1), patient);
  }, 60_000);
});
