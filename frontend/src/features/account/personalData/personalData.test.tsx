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
const COPIES = 'POST /account/personal-data/copies';

async function typePassword(dialog: HTMLElement, password: string) {
  const field = dialog.querySelector<HTMLInputElement>('input[name="password"]') ?? expect.fail();
  await userEvent.type(field, `${password}{Enter}`);
}

describe('personal data', () => {
  it('ACC-69 the copy needs the password, and comes under the name the server gave it', async () => {
    const saved: { name: string; size: number }[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push({ name: '', size: (blob as Blob).size });
      return 'blob:copy';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const last = saved.at(-1);
      if (last) last.name = this.download;
    });
    let sent: unknown;
    serve({
      [COPIES]: async ({ request }) => {
        sent = await request.json();
        if ((sent as { password: string }).password !== 'Bright-7-Lake') return problem(422, 'LOGIN_FAILED');
        return new Response('PK-something', {
          headers: {
            'Content-Type': 'application/zip',
            'Content-Disposition': 'attachment; filename="mine.zip"',
          },
        });
      },
    });
    await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: '下载个人信息副本' }, patient));
    const dialog = await screen.findByRole('dialog', { name: '下载个人信息副本' }, patient);
    await typePassword(dialog, 'wrong');
    expect(await within(dialog).findByText('密码错误', undefined, patient)).toBeInTheDocument();
    expect(saved).toEqual([]);
    await typePassword(dialog, 'Bright-7-Lake');
    await waitFor(() => expect(saved).toEqual([{ name: 'mine.zip', size: 12 }]), patient);
    expect(sent).toEqual({ password: 'Bright-7-Lake' });
  }, 90_000);

  it('ACC-75 ACC-76 closing names what follows and accepts just that; a new effect is shown before it is asked again', async () => {
    const sent: { acceptedEffects: string[] }[] = [];
    serve({
      'POST /account/closing': async ({ request }) => {
        const form = (await request.json()) as { acceptedEffects: string[] };
        sent.push(form);
        const effects = [...data.closing.effects, 'CARD_UNBOUND', 'NEWER_EFFECT'];
        return form.acceptedEffects.includes('CARD_UNBOUND')
          ? json({ ...data.closing, state: 'WAITING', effectiveAt: '2026-11-28T02:00:00Z' })
          : problem(409, 'EFFECTS_NOT_ACCEPTED', { params: { effects } });
      },
    });
    const { router } = await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: '注销账号' }, patient));
    const dialog = await screen.findByRole('dialog', { name: '注销账号' }, patient);
    expect(within(dialog).getByText('本企业不再有管理员，如需使用须重新注册')).toBeInTheDocument();
    expect(within(dialog).queryByText('绑定的卡将解绑')).toBeNull();
    await typePassword(dialog, 'Bright-7-Lake');
    expect(await within(dialog).findByText('绑定的卡将解绑', undefined, patient)).toBeInTheDocument();
    expect(within(dialog).getByText('NEWER_EFFECT')).toBeInTheDocument();
    await typePassword(dialog, 'Bright-7-Lake');
    await waitFor(() => expect(sent).toHaveLength(2), patient);
    expect(sent[0]?.acceptedEffects).toEqual(data.closing.effects);
    expect(await screen.findByText('已申请注销，7 天内登录可撤回', undefined, patient)).toBeInTheDocument();
    await waitFor(() => expect(router.state.location.pathname).toBe('/'), patient);
    expect((await screen.findAllByRole('link', { name: /登录/ }, patient)).length).toBeGreaterThan(0);
  }, 90_000);

  it('ACC-78 an administrator with operators learns why not, and types no password', async () => {
    serve({ 'GET /account/closing': () => json({ ...data.closing, operators: 3 }) });
    await show('/console/account');
    await userEvent.click(await screen.findByRole('button', { name: '注销账号' }, patient));
    const dialog = await screen.findByRole('dialog', { name: '注销账号' }, patient);
    expect(within(dialog).getByText(/还有 3 个操作员/)).toBeInTheDocument();
    expect(dialog.querySelector('input')).toBeNull();
  }, 90_000);

  it('ACC-77 the home page offers to keep an account that waits to be closed', async () => {
    let closing: object = { ...data.closing, state: 'WAITING', effectiveAt: '2026-11-28T02:00:00Z' };
    serve({
      'GET /account/closing': () => json(closing),
      'DELETE /account/closing': () => {
        closing = data.closing;
        return json(undefined, 204);
      },
    });
    await show('/console');
    await userEvent.click(await screen.findByRole('button', { name: '撤回注销' }, patient));
    expect(await screen.findByText('注销已撤回，账号继续有效', undefined, patient)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤回注销' })).toBeNull(), patient);
  }, 90_000);
});
