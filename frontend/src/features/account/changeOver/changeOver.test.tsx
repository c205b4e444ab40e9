import { idle } from '@/api/idle';
import * as data from '@mock/data';
import { json, problem } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
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
const END = '2026-11-28T02:00:00Z';

describe('another administrator', () => {
  it('ACC-83 the administrator names an operator, learns what follows, and can withdraw it', async () => {
    let change: object = data.changeOver;
    let sent: unknown;
    serve({
      'GET /account/change-over': () => json(change),
      'POST /account/change-over': async ({ request }) => {
        sent = await request.json();
        change = { ...data.changeOver, state: 'NAMED', username: 'zhao2026', name: '**敏', expiresAt: END };
        return json(undefined, 204);
      },
      'DELETE /account/change-over': () => {
        change = data.changeOver;
        return json(undefined, 204);
      },
    });
    await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: '更换管理员' }, patient));
    const first = await screen.findByRole('dialog', { name: '更换管理员' }, patient);
    expect(within(first).getByRole('textbox')).toBeRequired();
    await userEvent.type(within(first).getByRole('textbox'), 'zhao2026{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '提名 zhao2026 为新管理员' }, patient);
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(5);
    const password = dialog.querySelector<HTMLInputElement>('input[name="password"]') ?? expect.fail();
    await userEvent.type(password, 'Bright-7-Lake{Enter}');
    expect(await screen.findByText(/已提名 \*\*敏（zhao2026）/, undefined, patient)).toBeInTheDocument();
    expect(sent).toEqual({
      username: 'zhao2026',
      password: 'Bright-7-Lake',
      acceptedEffects: data.changeOver.effects,
    });
    await userEvent.click(screen.getByRole('button', { name: '撤回提名' }));
    const question = await screen.findByRole('dialog', { name: '撤回提名？' }, patient);
    await userEvent.click(within(question).getByRole('button', { name: '撤回提名' }));
    expect(await screen.findByRole('button', { name: '更换管理员' }, patient)).toBeInTheDocument();
  }, 90_000);

  it('ACC-83 a name that cannot take over is told after the password, in the dialog', async () => {
    serve({
      'POST /account/change-over': () =>
        problem(422, 'CHANGE_OVER_NOMINEE', {
          fieldErrors: [{ field: 'username', code: 'CHANGE_OVER_NOMINEE' }],
        }),
    });
    await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: '更换管理员' }, patient));
    const first = await screen.findByRole('dialog', { name: '更换管理员' }, patient);
    await userEvent.type(within(first).getByRole('textbox'), 'nobody{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '提名 nobody 为新管理员' }, patient);
    const password = dialog.querySelector<HTMLInputElement>('input[name="password"]') ?? expect.fail();
    await userEvent.type(password, 'Bright-7-Lake{Enter}');
    expect(
      await within(dialog).findByText('请填写本企业状态正常且已自设密码的操作员用户名', undefined, patient),
    ).toBeInTheDocument();
  }, 90_000);

  it('ACC-85 who is named accepts with the password and is asked to sign in again; others see nothing of it', async () => {
    let state = 'NONE';
    const operator = { ...data.account, kind: 'ENT_OPERATOR' as const };
    let accepted: unknown;
    serve({
      'GET /account': () => json(operator),
      'GET /account/change-over': () =>
        json({ ...data.changeOver, state, name: '**伟', username: 'zh****21', expiresAt: END }),
      'POST /account/change-over/acceptance': async ({ request }) => {
        accepted = await request.json();
        return json(undefined, 204);
      },
    });
    const first = await show('/console/account');
    await screen.findByRole('button', { name: '下载个人信息副本' }, patient);
    expect(screen.queryByRole('region', { name: '更换管理员' })).toBeNull();
    first.unmount();
    state = 'OFFERED';
    await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: /接\s?受/ }, patient));
    const dialog = await screen.findByRole('dialog', { name: '接任管理员' }, patient);
    const password = dialog.querySelector<HTMLInputElement>('input[name="password"]') ?? expect.fail();
    await userEvent.type(password, 'Bright-7-Lake{Enter}');
    await waitFor(
      () => expect(accepted).toEqual({ password: 'Bright-7-Lake', acceptedEffects: data.changeOver.effects }),
      patient,
    );
  }, 90_000);
});
