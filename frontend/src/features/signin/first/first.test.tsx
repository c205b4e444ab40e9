import { idle } from '@/api/idle';
import { paths, returnAddress } from '@/app/paths';
import * as data from '@mock/data';
import { MOCK } from '@mock/forms';
import { json, problem } from '@mock/server';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const first = {
  ...data.session(),
  mustChangePassword: true,
  firstSignIn: { mobile: '139****5678', proven: false, changesPassword: true },
};

describe('the first sign-in with an initial password', () => {
  it('SGN-15 to SGN-19 nothing else is open; the mobile is proven, the password changed, and one signs in again', async () => {
    let sent: unknown;
    let present = true;
    serve({
      'GET /session': () =>
        present ? json(first) : problem(401, 'SESSION_EXPIRED', { params: { reason: 'PASSWORD_CHANGED' } }),
      'POST /session/first/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
      'POST /session/first/proof': async ({ request }) => {
        const { smsCode } = (await request.json()) as { smsCode: string };
        return smsCode === MOCK.smsCode
          ? json(undefined, 204)
          : problem(422, 'SMS_CODE_WRONG', { fieldErrors: [{ field: 'smsCode', code: 'SMS_CODE_WRONG' }] });
      },
      'POST /session/first/password': async ({ request }) => {
        sent = await request.json();
        present = false;
        return json(undefined, 204);
      },
    });
    const { router } = await show('/console/account');
    await screen.findByRole('heading', { level: 1, name: '首次登录身份验证' }, patient);
    expect(screen.getByText('139****5678')).toBeInTheDocument();
    expect(screen.getByText(/请联系本单位管理员更正/)).toBeInTheDocument();
    expect(document.querySelector('input[name="mobile"]')).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));
    await waitFor(() => expect(field('smsCode')).toHaveFocus(), patient);
    await userEvent.type(field('smsCode'), '000000{Enter}');
    expect(await screen.findByText('验证码不正确', undefined, patient)).toBeInTheDocument();
    await userEvent.clear(field('smsCode'));
    await userEvent.type(field('smsCode'), `${MOCK.smsCode}{Enter}`);

    await screen.findByRole('heading', { level: 1, name: '修改密码' }, patient);
    expect(screen.getByText('为保障账号安全，请修改初始密码。')).toBeInTheDocument();
    await userEvent.type(field('oldPassword'), 'Initial-0-One');
    await userEvent.type(field('password'), 'Bright-7-Lake');
    await userEvent.type(field('passwordConfirm'), 'Bright-7-Lake{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/signin'), patient);
    expect(router.state.location.search).toBe('?from=%2Fconsole%2Faccount');
    expect(sent).toEqual({
      oldPassword: 'Initial-0-One',
      newPassword: 'Bright-7-Lake',
      passwordConfirm: 'Bright-7-Lake',
    });
    await waitFor(() => expect(field('username')).toHaveValue(first.username), patient);
  }, 90_000);

  it('SGN-22 says whom to ask where no mobile was given', async () => {
    serve({
      'GET /session': () => json({ ...first, firstSignIn: { proven: false, changesPassword: true } }),
    });
    await show('/');
    expect(await screen.findByText(/账号没有登记手机号/, undefined, patient)).toBeInTheDocument();
  }, 40_000);

  it('GEN-04 the application somebody was on the way to is not lost', async () => {
    serve({ 'GET /session': () => json(first) });
    const asked = '/sign-on?client_id=goods&state=a%26b';
    const { router } = await show(paths.signIn(asked));
    await screen.findByRole('heading', { level: 1, name: '首次登录身份验证' }, patient);
    expect(returnAddress(router.state.location.search)).toBe(asked);
  }, 40_000);

  it('OPR-22 a mobile the administrator has changed is proven, and the session goes on', async () => {
    let open = false;
    serve({
      'GET /session': () =>
        json(
          open
            ? data.session()
            : {
                ...first,
                firstSignIn: { mobile: '137****0001', proven: false, changesPassword: false },
              },
        ),
      'POST /session/first/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
      'POST /session/first/proof': () => {
        open = true;
        return json(undefined, 204);
      },
    });
    const { router } = await show('/console/account');
    await screen.findByRole('heading', { level: 1, name: '验证手机号码' }, patient);
    expect(screen.getByText(/管理员更改了您的手机号码/)).toBeInTheDocument();
    expect(screen.queryByText('修改初始密码')).toBeNull();
    await userEvent.type(field('smsCode'), `${MOCK.smsCode}{Enter}`);
    await waitFor(() => expect(router.state.location.pathname).toBe('/console/account'), patient);
  }, 40_000);
});
