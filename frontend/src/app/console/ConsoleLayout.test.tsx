import { json, problem } from '@mock/server';
import * as data from '@mock/data';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idle } from '@/api/idle';
import { sessionEvents } from '@/api/sessionEvents';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
});

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 15_000 };

describe('the door of the signed-in area', () => {
  it('SGN-03 leads to sign-in without a session, and back to the page asked for', async () => {
    serve({}, false);
    const { router } = await show('/console/activity');
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/signin'), patient);
    expect(router.state.location.search).toBe('?from=%2Fconsole%2Factivity');
  }, 30_000);

  it('says that the server is in trouble, with the reference, and tries again on a click', async () => {
    let broken = true;
    serve({ 'GET /session': () => (broken ? problem(500, 'INTERNAL_ERROR') : json(data.session())) });
    await show('/console');
    expect(await screen.findByText(/编号 MOCK-0001/, undefined, patient)).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }));
    expect(await screen.findByText('李某某，您好', undefined, patient)).toBeInTheDocument();
  }, 40_000);

  it('UIC-12 restores the tabs that were open', async () => {
    serve({ 'GET /preferences': () => json({ openTabs: ['/console', '/console/activity', '/gone'] }) });
    await show('/console');
    const tabs = await screen.findByRole('navigation', { name: '已打开的页面' }, patient);
    expect(
      within(tabs)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['首页', '登录与操作记录']);
  }, 30_000);

  it('UIC-23 tells why the session ended, hides the page and loads nothing more for it', async () => {
    serve();
    await show('/console/account');
    expect(await screen.findByText('91350100M000100Y43', undefined, patient)).toBeInTheDocument();
    const calls = serve({}, false);
    act(() => sessionEvents.ended('PASSWORD_CHANGED'));
    expect(await screen.findByText('密码已修改，请使用新密码登录。', undefined, patient)).toBeInTheDocument();
    expect(screen.queryByText('91350100M000100Y43')).toBeNull();
    expect(screen.getByRole('textbox', { name: '用户名' })).toHaveValue('mingyuan01');
    expect(calls.filter((call) => !call.startsWith('POST /api/v1/captchas'))).toEqual([]);
  }, 30_000);

  it('GEN-06 an unknown page of the area says so inside of it', async () => {
    serve();
    await show('/console/nowhere');
    expect(await screen.findByRole('heading', { name: '页面不存在' }, patient)).toBeInTheDocument();
    expect(screen.getByRole('navigation', { name: '菜单' })).toBeInTheDocument();
  }, 30_000);
});
