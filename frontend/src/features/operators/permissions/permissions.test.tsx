import { idle } from '@/api/idle';
import { anOperator, aRole, permittable } from '@mock/operators';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { dialogTitled } from '../../../../test/unit/dialogs';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

beforeEach(aBrowser);
afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 30_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
const first = anOperator(1);

async function open(handlers: Record<string, Handler> = {}) {
  serve(handlers);
  await show('/console/operators');
  await userEvent.click(
    await screen.findByRole('checkbox', { name: `选择操作员 ${first.username}` }, patient),
  );
  await userEvent.click(await button('权限设置'));
  const dialog = await screen.findByRole('dialog', { name: /^权限设置/ }, patient);
  await within(dialog).findByRole('radio', { name: /默认权限/ }, patient);
  return dialog;
}
const save = (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }));

describe('permissions of an operator', () => {
  it('OPR-30 OPR-31 the default set has no ticks; who chooses begins with it, grouped by application', async () => {
    let sent: Record<string, unknown> = {};
    const dialog = await open({
      'PUT /operators/{id}/permissions': async ({ request }) => {
        sent = (await request.json()) as Record<string, unknown>;
        return json(undefined, 204);
      },
    });
    expect(within(dialog).getByRole('radio', { name: /默认权限/ })).toBeChecked();
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    await userEvent.click(within(dialog).getByRole('radio', { name: /单独设置/ }));
    const business = within(dialog).getByRole('group', { name: '申报业务' });
    const goods = within(business).getByRole('group', { name: '货物申报' });
    expect(within(goods).getAllByRole('checkbox')).toHaveLength(3);
    for (const one of within(goods).getAllByRole('checkbox')) expect(one).toBeChecked();
    await userEvent.click(within(goods).getByRole('checkbox', { name: '申报' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '录入员' }));
    await save(dialog);
    await waitFor(() => expect(sent['byDefault']).toBe(false), patient);
    expect(sent['permissions']).not.toContain('goods-declaration:f1');
    expect(sent['permissions']).toContain('transit:f0');
    expect(sent['roles']).toEqual([aRole.roleId]);
    expect(
      await screen.findByText(`操作员“${first.username}”的权限已设置`, undefined, patient),
    ).toBeInTheDocument();
  }, 120_000);

  it('OPR-33 what a role gives is ticked and stays', async () => {
    const dialog = await open({
      'GET /operators/{id}/permissions': () =>
        json({
          byDefault: false,
          permissions: ['transit:f0'],
          roles: [aRole.roleId],
          applications: permittable(['goods-declaration:f0', 'transit:f0']),
          version: 2,
        }),
    });
    const goods = within(dialog).getByRole('group', { name: '货物申报' });
    const given = within(goods).getByRole('checkbox', { name: /录入/ });
    expect(given).toBeChecked();
    expect(given).toBeDisabled();
    expect(within(goods).getByRole('checkbox', { name: '申报' })).not.toBeChecked();
  }, 120_000);

  it('OPR-37 what is not open any more, and a role deleted since, are not sent again', async () => {
    let sent: Record<string, unknown> = {};
    const dialog = await open({
      'GET /operators/{id}/permissions': () =>
        json({
          byDefault: false,
          permissions: ['gone:use', 'transit:f0'],
          roles: [aRole.roleId, 'deleted-role'],
          applications: permittable(['transit:f0']),
          version: 2,
        }),
      'PUT /operators/{id}/permissions': async ({ request }) => {
        sent = (await request.json()) as Record<string, unknown>;
        return json(undefined, 204);
      },
    });
    await save(dialog);
    await waitFor(() => expect(sent['permissions']).toEqual(['transit:f0']), patient);
    expect(sent['roles']).toEqual([aRole.roleId]);
  }, 120_000);

  it('OPR-30 what was decided elsewhere meanwhile is told, and the choice stays', async () => {
    const dialog = await open({
      'PUT /operators/{id}/permissions': () => problem(409, 'CONFLICT_STALE'),
    });
    await save(dialog);
    expect(await within(dialog).findByText(/已被|刷新|更改/, undefined, patient)).toBeInTheDocument();
  }, 120_000);
});

describe('roles', () => {
  it('OPR-33 are defined, changed and deleted; one somebody has stays', async () => {
    const sent: unknown[] = [];
    serve({
      'POST /operator-roles': async ({ request }) => {
        sent.push(await request.json());
        return json({ ...aRole, roleId: 'r2', name: '查询员' }, 201);
      },
      'DELETE /operator-roles/{id}': () => problem(409, 'ROLE_IN_USE', { params: { n: 2 } }),
    });
    await show('/console/operators');
    await userEvent.click(await button('角色模板'));
    const dialog = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(await within(dialog).findByRole('button', { name: '新增角色' }, patient));
    await userEvent.type(within(dialog).getByRole('textbox', { name: /角色名称/ }), '查询员');
    const statistics = within(dialog).getByRole('group', { name: '统计查询' });
    await userEvent.click(within(statistics).getByRole('checkbox'));
    await save(dialog);
    await waitFor(() => expect(sent).toEqual([{ name: '查询员', permissions: ['statistics:f0'] }]), patient);
    await userEvent.click(await within(dialog).findByRole('button', { name: '删除角色“录入员”' }, patient));
    const sure = await dialogTitled('删除角色“录入员”？');
    await userEvent.click(within(sure).getByRole('button', { name: /^删\s?除$/ }));
    expect(await screen.findByText(/有 2 名操作员使用该角色/, undefined, patient)).toBeInTheDocument();
  }, 120_000);
});
