import { idle } from '@/api/idle';
import { anOperator } from '@mock/operators';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

beforeEach(aBrowser);
afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 30_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
const first = anOperator(1);

/** The page with its first operator ticked. */
async function ticked(handlers: Record<string, Handler> = {}) {
  serve(handlers);
  await show('/console/operators');
  await userEvent.click(
    await screen.findByRole('checkbox', { name: `选择操作员 ${first.username}` }, patient),
  );
}

describe('my operators', () => {
  it('OPR-02 OPR-03 shows a page of the list, finds by either field, sorts and shows all again', async () => {
    const asked: URLSearchParams[] = [];
    serve({
      'GET /operators': ({ query }) => {
        asked.push(query);
        return json({ items: [first, anOperator(2)], page: 1, pageSize: 10, total: 2 });
      },
    });
    await show('/console/operators');
    const table = await screen.findByRole('table', { name: '操作员列表' }, patient);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((it) => it.textContent),
    ).toEqual(['选择', '操作员用户名', '操作员姓名', '证件', '手机', '邮箱', '绑卡', '账号状态']);
    expect(within(table).getByText(first.idNumber ?? '-')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('操作员用户名'), ' oper ');
    await userEvent.type(screen.getByLabelText('操作员姓名'), '周');
    await userEvent.click(await button(/^查\s?询$/));
    await waitFor(() => expect(asked.at(-1)?.get('name')).toBe('周'), patient);
    expect(asked.at(-1)?.get('username')).toBe('oper');
    await userEvent.click(await button('操作员用户名'));
    await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('username'), patient);
    await userEvent.click(await button(/^重\s?置$/));
    await waitFor(() => expect(asked.at(-1)?.get('name')).toBeNull(), patient);
    expect(screen.getByLabelText('操作员姓名')).toHaveValue('');
    expect(asked.at(-1)?.get('sort')).toBe('username');
  }, 120_000);

  it('OPR-02 UIC-18 columns can be added, and the choice is kept for the user', async () => {
    let kept: unknown;
    serve({
      'PUT /preferences/{key}': async ({ request, parameters }) => {
        kept = { [parameters['key'] ?? '']: ((await request.json()) as { value: unknown }).value };
        return json(undefined, 204);
      },
    });
    await show('/console/operators');
    await screen.findByRole('table', undefined, patient);
    await userEvent.click(await button('选择显示列'));
    await userEvent.click(screen.getByRole('checkbox', { name: '最近登录' }));
    expect(await screen.findByRole('columnheader', { name: '最近登录' }, patient)).toBeInTheDocument();
    await waitFor(() => expect(JSON.stringify(kept)).toContain('lastSignInAt'), patient);
  }, 120_000);

  it.each(['修改', '删除'])(
    'OPR-05 %s without a selected row says so',
    async (name) => {
      serve();
      await show('/console/operators');
      await screen.findByRole('table', undefined, patient);
      await userEvent.click(await button(new RegExp(`^${name.split('').join('\\s?')}$`)));
      expect(await screen.findByText('请选择一条记录', undefined, patient)).toBeInTheDocument();
      expect(screen.queryByRole('dialog')).toBeNull();
    },
    120_000,
  );

  it('OPR-02 OPR-27 one row is selected at a time', async () => {
    await ticked();
    const other = screen.getByRole('checkbox', { name: '选择操作员 operator02' });
    await userEvent.click(other);
    expect(other).toBeChecked();
    expect(screen.getByRole('checkbox', { name: `选择操作员 ${first.username}` })).not.toBeChecked();
  }, 120_000);

  it('OPR-04 OPR-28 OPR-29 while blocked the buttons say why; adding and permissions stay', async () => {
    serve({ 'GET /operators/rules': () => json({ blocked: true, fixedInitialPassword: false }) });
    await show('/console/operators');
    const reason = await screen.findByText(/已有操作员绑卡而管理员未绑卡/, undefined, patient);
    expect(within(reason).getByRole('link', { name: '绑定法人卡' })).toHaveAttribute('href', '/console/card');
    for (const name of [/^修\s?改$/, /^停\s?用$/, '重置初始密码', /^删\s?除$/]) {
      expect(await button(name)).toBeDisabled();
      expect(await button(name)).toHaveAccessibleDescription(/已有操作员绑卡而管理员未绑卡/);
    }
    for (const name of ['新增无卡操作员', '新增有卡操作员', '权限设置']) {
      expect(await button(name)).toBeEnabled();
    }
  }, 120_000);

  it('OPR-24 OPR-25 deleting names whom, and happens once it is confirmed', async () => {
    let gone = '';
    await ticked({
      'DELETE /operators/{id}': ({ parameters }) => {
        gone = parameters['id'] ?? '';
        return json(undefined, 204);
      },
    });
    await userEvent.click(await button(/^删\s?除$/));
    const dialog = await screen.findByRole('dialog', undefined, patient);
    expect(dialog).toHaveAccessibleName(`删除操作员“${first.username}”（${first.name}）？`);
    await userEvent.click(within(dialog).getByRole('button', { name: /^取\s?消$/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(gone).toBe('');
    await userEvent.click(await button(/^删\s?除$/));
    const again = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(again).getByRole('button', { name: /^删\s?除$/ }));
    expect(
      await screen.findByText(`操作员“${first.username}”已删除`, undefined, patient),
    ).toBeInTheDocument();
    expect(gone).toBe(first.operatorId);
  }, 120_000);

  it('OPR-20 OPR-23 a new initial password is shown once; a state is set after a question', async () => {
    let state: unknown;
    await ticked({
      'PUT /operators/{id}/state': async ({ request }) => {
        state = await request.json();
        return json(undefined, 204);
      },
    });
    await userEvent.click(await button('重置初始密码'));
    const sure = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(sure).getByRole('button', { name: '重置初始密码' }));
    expect(await screen.findByText('Sail-7301-fern', undefined, patient)).toBeInTheDocument();
    await userEvent.click(await button('已交给本人'));
    expect(screen.queryByText('Sail-7301-fern')).toBeNull();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: `选择操作员 ${first.username}` }, patient),
    );
    await userEvent.click(await button(/^停\s?用$/));
    const asked = await screen.findByRole('dialog', { name: /^停用操作员/ }, patient);
    await userEvent.click(within(asked).getByRole('button', { name: /^停\s?用$/ }));
    await waitFor(() => expect(state).toEqual({ state: 'DISABLED' }), patient);
  }, 120_000);

  it('OPR-20 what the server refuses is told', async () => {
    await ticked({ 'POST /operators/{id}/initial-password': () => problem(422, 'OPERATOR_HAS_CARD') });
    await userEvent.click(await button('重置初始密码'));
    const sure = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(sure).getByRole('button', { name: '重置初始密码' }));
    expect(
      await screen.findByText('该操作员已绑定卡介质，请使用卡介质登录', undefined, patient),
    ).toBeInTheDocument();
  }, 120_000);

  it('OPR-40 who waits to be taken in is confirmed after a question, or refused with a reason', async () => {
    const { anApplicant } = await import('@mock/operators');
    let refusal: unknown;
    let confirmed = '';
    serve({
      'GET /operators/upgrades': () => json([anApplicant]),
      'POST /operators/upgrades/{id}/confirmation': ({ parameters }) => {
        confirmed = parameters['id'] ?? '';
        return json(undefined, 204);
      },
      'POST /operators/upgrades/{id}/refusal': async ({ request }) => {
        refusal = await request.json();
        return json(undefined, 204);
      },
    });
    await show('/console/operators');
    expect(await screen.findByText('1101**********0042', undefined, patient)).toBeInTheDocument();
    expect(screen.getByText('137****4321')).toBeInTheDocument();
    await userEvent.click(await button('同意“蒋某某”的申请'));
    const sure = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(sure).getByRole('button', { name: /^同\s?意$/ }));
    await waitFor(() => expect(confirmed).toBe(anApplicant.upgradeId), patient);
    await userEvent.click(await button('拒绝“蒋某某”的申请'));
    const dialog = await screen.findByRole('dialog', { name: /拒绝/ }, patient);
    await userEvent.click(within(dialog).getByRole('button', { name: /^拒\s?绝$/ }));
    expect(refusal).toBeUndefined();
    await userEvent.type(within(dialog).getByRole('textbox'), '不是本企业人员');
    await userEvent.click(within(dialog).getByRole('button', { name: /^拒\s?绝$/ }));
    await waitFor(() => expect(refusal).toEqual({ reason: '不是本企业人员' }), patient);
  }, 120_000);
});
