import type { StaffSession, TaskView } from '@/api/schemas';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';
import { aTask } from '@mock/desk';

beforeEach(() => {
  aBrowser();
  localStorage.removeItem('yinxin.desk.shortcuts');
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"], textarea[name="${name}"]`) ??
  expect.fail(name);

const session = (change: Partial<StaffSession> = {}): StaffSession => ({
  staffId: '0195a0a0-0000-7000-8000-000000000001',
  username: 'reviewer',
  name: '陈静',
  duties: ['RECOVERY_REVIEWER'],
  confirms: [],
  signedInAt: new Date().toISOString(),
  idleExpiresAt: new Date(Date.now() + 900_000).toISOString(),
  expiresAt: new Date(Date.now() + 43_200_000).toISOString(),
  ...change,
});

const queue = { queue: 'RECOVERY', waiting: 1, mine: 0, toConfirm: 0, near: 0, overdue: 0 };

function serveDesk(handlers: Record<string, Handler>, task = aTask()) {
  return serve({
    'GET /staff/session': () => json(session()),
    'GET /staff/queues': () => json([queue]),
    'GET /staff/tasks': () => json({ items: [], page: 1, pageSize: 20, total: 0 }),
    'GET /staff/tasks/{taskNo}': () => json(task),
    'GET /staff/colleagues': () => json([]),
    'GET /staff/phrases': () => json([]),
    ...handlers,
  });
}

describe('signing in to the desk', () => {
  it('RVW-01 the first time enrols the authenticator app and changes the password; a lost attempt begins again', async () => {
    let present: StaffSession | undefined;
    const sent: unknown[] = [];
    serveDesk({
      'GET /staff/session': () =>
        present ? json(present) : problem(401, 'SESSION_EXPIRED', { params: { reason: 'NONE' } }),
      'POST /staff/session': () =>
        json({
          attemptId: 'attempt-1',
          step: 'ENROL',
          mustChangePassword: true,
          otpauthUri: 'otpauth://totp/Yinxin:new?secret=JBSWY3DPEHPK3PXP&issuer=Yinxin',
          qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        }),
      'POST /staff/session/second-factor': async ({ request }) => {
        sent.push(await request.json());
        if (sent.length === 1) return problem(422, 'STAFF_CODE_WRONG');
        if (sent.length === 2) return problem(422, 'STAFF_ATTEMPT_EXPIRED');
        present = session({ username: 'newcomer', duties: ['AUDITOR'] });
        return json(present, 201);
      },
      'GET /staff/audit': () => json({ items: [], page: 1, pageSize: 20, total: 0 }),
    });
    await show('/desk');
    await screen.findByRole('heading', { name: '工作人员登录' }, patient);
    const first = async () => {
      await userEvent.type(field('username'), 'newcomer');
      await userEvent.type(field('password'), 'Desk-initial{Enter}');
      await screen.findByRole('heading', { name: '绑定动态口令' }, patient);
    };
    const second = async (code: string) => {
      await userEvent.clear(field('code'));
      await userEvent.type(field('code'), code);
      if (field('password').value === '') {
        await userEvent.type(field('password'), 'Bright-7-Lake');
        await userEvent.type(field('passwordConfirm'), 'Bright-7-Lake');
      }
      await userEvent.click(screen.getByRole('button', { name: '登录' }));
    };
    await first();
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeInTheDocument();
    await second('000000');
    expect(await screen.findByText('动态口令不正确', undefined, patient)).toBeInTheDocument();
    await second('111111');
    expect(await screen.findByText(/登录已超时/, undefined, patient)).toBeInTheDocument();
    await first();
    await second('222222');
    await screen.findByRole('heading', { name: '审计日志' }, patient);
    expect(sent[2]).toEqual({
      attemptId: 'attempt-1',
      code: '222222',
      password: 'Bright-7-Lake',
      passwordConfirm: 'Bright-7-Lake',
    });
  }, 90_000);
});

describe('a task', () => {
  it('RVW-06 RVW-27 what was typed outlives the end of the session and a change of the data', async () => {
    let present = true;
    let decisions = 0;
    let now: TaskView = aTask();
    serveDesk({
      'GET /staff/session': () =>
        present ? json(session()) : problem(401, 'SESSION_EXPIRED', { params: { reason: 'IDLE' } }),
      'GET /staff/tasks/{taskNo}': () => json(now),
      'POST /staff/tasks/{taskNo}/checks': () =>
        problem(401, 'SESSION_EXPIRED', { params: { reason: 'IDLE' } }),
      'POST /staff/tasks/{taskNo}/decision': () => {
        decisions += 1;
        now = aTask({
          version: 'v2',
          sections: [
            {
              code: 'APPLICANT',
              fields: [
                {
                  field: 'name',
                  mask: 'NAME',
                  submitted: '钱测试',
                  recorded: '孙改名',
                  agreement: 'DIFFERENT',
                },
              ],
            },
          ],
        });
        return problem(409, 'CONFLICT_STALE');
      },
    });
    const { router } = await show('/desk/tasks/T20261121000001');
    const opinion = await screen.findByLabelText('审核意见（申请人可见）', undefined, patient);
    await userEvent.type(opinion, '材料与登记不符');
    await userEvent.click(screen.getByRole('button', { name: '驳回' }));
    const dialog = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(dialog).getByRole('button', { name: '驳回' }));
    const warning = await screen.findByText(/打开任务后资料已发生变化/, undefined, patient);
    expect(warning.closest('[role="alert"]')).toHaveTextContent('姓名');
    expect(await screen.findByText('孙改名', undefined, patient)).toBeInTheDocument();
    expect(screen.getByLabelText('审核意见（申请人可见）')).toHaveValue('材料与登记不符');
    expect(decisions).toBe(1);

    present = false;
    await userEvent.click(screen.getByRole('button', { name: '重新核验' }));
    await screen.findByText(/已填写的内容仍然保留/, undefined, patient);
    expect(screen.getByText('孙改名')).not.toBeVisible();
    present = true;
    const { queries } = await import('@/app/Providers');
    await queries.invalidateQueries({ queryKey: ['staff', 'session'] });
    await waitFor(() => expect(screen.getByText('孙改名')).toBeVisible(), patient);
    expect(screen.getByLabelText('审核意见（申请人可见）')).toHaveValue('材料与登记不符');
    expect(router.state.location.pathname).toBe('/desk/tasks/T20261121000001');
  }, 60_000);

  it('RVW-16 RVW-71 who has not claimed it sees no picture and decides nothing', async () => {
    const picture = { pictureId: 'p1', slot: 'LICENCE', width: 4, height: 3, opened: false };
    serveDesk(
      {},
      aTask({ state: 'WAITING', masked: true, pictures: [picture], actions: ['CLAIM', 'NOTE', 'DISCLOSE'] }),
    );
    await show('/desk/tasks/T20261121000001');
    await screen.findByText(/个人信息已隐藏/, undefined, patient);
    expect(screen.queryByRole('button', { name: '营业执照' })).toBeNull();
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
    expect(document.querySelector('img[src*="pictures"]')).toBeNull();
  }, 40_000);

  it('single keys work outside of fields only, and can be turned off', async () => {
    const calls = serveDesk(
      { 'POST /staff/tasks/{taskNo}/claim': () => json(aTask()) },
      aTask({ state: 'WAITING', masked: true, actions: ['CLAIM', 'NOTE'] }),
    );
    const claimed = () => calls.filter((call) => call.endsWith('/claim')).length;
    await show('/desk/tasks/T20261121000001');
    await userEvent.type(await screen.findByLabelText('新备注', undefined, patient), 'cc');
    expect(claimed()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: '键盘快捷键' }));
    const turn = await screen.findByRole('switch', { name: '启用单键快捷键' }, patient);
    await userEvent.click(turn);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /close|关闭/i }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('c');
    expect(claimed()).toBe(0);
    localStorage.setItem('yinxin.desk.shortcuts', 'on');
    cleanup();
    await show('/desk/tasks/T20261121000001');
    await screen.findByLabelText('新备注', undefined, patient);
    await userEvent.keyboard('c');
    await waitFor(() => expect(claimed()).toBe(1), patient);
  }, 60_000);
});

describe('lists at the desk', () => {
  it('UIC-18 the columns of the audit trail are chosen, and kept for this member; UIC-19 its query is reset', async () => {
    localStorage.removeItem('yinxin.desk.auditor.columns.trail');
    const queries: string[] = [];
    const line = {
      seq: 1,
      at: '2026-11-21T01:00:00Z',
      actor: 'x',
      name: '陈静',
      action: 'TASK_CLAIMED',
      details: '',
      result: 'OK',
      clientAddress: '192.0.2.1',
    };
    serveDesk({
      'GET /staff/session': () => json(session({ username: 'auditor', duties: ['AUDITOR'] })),
      'GET /staff/audit': ({ query }) => {
        queries.push(query.toString());
        return json({ items: [line], page: 1, pageSize: 20, total: 1 });
      },
    });
    const { unmount } = await show('/desk/trail');
    const columns = () => screen.getAllByRole('columnheader').map((header) => header.textContent);
    await screen.findByRole('table', undefined, patient);
    expect(columns()).toHaveLength(7);
    await userEvent.click(screen.getByRole('button', { name: '选择显示列' }));
    await userEvent.click(screen.getAllByRole('checkbox').at(-1) ?? expect.fail());
    await waitFor(() => expect(columns()).toHaveLength(6), patient);

    const reset = screen.getByRole('button', { name: '清除条件' });
    expect(reset).toBeDisabled();
    const [who] = screen.getAllByRole('textbox');
    await userEvent.type(who ?? expect.fail(), 'nobody{Enter}');
    await waitFor(() => expect(queries.at(-1)).toContain('nobody'), patient);
    await userEvent.click(reset);
    await waitFor(() => expect(reset).toBeDisabled(), patient);
    expect(who).toHaveValue('');

    unmount();
    await show('/desk/trail');
    await screen.findByRole('table', undefined, patient);
    expect(columns()).toHaveLength(6);
  }, 120_000);
});
