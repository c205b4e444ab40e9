import { somePermissions } from '@mock/sealing';
import { aSeal, sealOperators } from '@mock/seals';
import { json, problem, type Handler } from '@mock/server';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { dialogTitled } from '../../../../test/unit/dialogs';
import { clearDesk, patient, press } from '../../../../test/unit/sealingPage';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';
import { checkPermission, kindsIn, limitsOf, valuesOf } from './permissionRules';

beforeEach(aBrowser);
afterEach(clearDesk);

const seal = aSeal(0);
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? expect.fail(name);

async function open(handlers: Record<string, Handler> = {}) {
  const calls = serve(handlers);
  await show('/console/seals');
  await screen.findByRole('table', { name: '印章列表' }, patient);
  await userEvent.click(screen.getByRole('checkbox', { name: `选择印章 ${seal.name}` }));
  await press('使用授权');
  return { calls, dialog: await dialogTitled(`使用授权：${seal.name}`) };
}

describe('permissions to use a seal', () => {
  it('SEL-70 lists people and applications with end, uses and kinds of documents', async () => {
    const { dialog } = await open();
    const rows = await within(dialog).findAllByRole('row', undefined, patient);
    expect(rows[1]).toHaveTextContent(/周某某.*2026年12月31日.*已用 7 次，共 20 次.*portal/);
    expect(rows[2]).toHaveTextContent(/filing.*不限.*已用 131 次，不限.*filing:CONTRACT/);
  }, 60_000);

  it('SEL-70 grants a person the use with limits; the own account is none to choose', async () => {
    let sent: unknown;
    await open({
      'GET /sealing/permissions/{seal}': () => json([]),
      'PUT /sealing/permissions/{seal}/accounts/{id}': async ({ request, parameters }) => {
        sent = { ...parameters, ...((await request.json()) as object) };
        return json(undefined, 204);
      },
    });
    await screen.findByText(/尚未授权任何人员或应用/, undefined, patient);
    await press('新增授权');
    await dialogTitled('新增授权');
    await userEvent.click(screen.getByRole('combobox', { name: /人员/ }));
    await userEvent.click(
      await screen.findByText(/吴某某/, { selector: '.ant-select-item-option-content' }, patient),
    );
    expect(field('documents')).toHaveAccessibleDescription(/以用印人或应用的申报为准，系统不核对/);
    fireEvent.change(field('endsOn'), { target: { value: '2026-12-31' } });
    await userEvent.type(field('mostUses'), '0');
    await userEvent.type(field('documents'), 'portal，filing:CONTRACT');
    await press('授权');
    await waitFor(() => expect(field('mostUses')).toHaveAccessibleDescription(/取值不正确/), patient);
    await userEvent.clear(field('mostUses'));
    await userEvent.type(field('mostUses'), '5');
    await press('授权');
    await waitFor(
      () =>
        expect(sent).toEqual({
          seal: seal.sealId,
          id: sealOperators()[2]?.accountId,
          endsOn: '2026-12-31',
          mostUses: 5,
          documents: ['portal', 'filing:CONTRACT'],
        }),
      patient,
    );
  }, 120_000);

  it('SEL-70 changes the limits of an application, and withdraws it after a question', async () => {
    const sent: unknown[] = [];
    const { calls } = await open({
      'PUT /sealing/permissions/{seal}/applications/{id}': async ({ request, parameters }) => {
        sent.push({ id: parameters['id'], ...((await request.json()) as object) });
        return json(undefined, 204);
      },
    });
    await press('修改filing的授权');
    await dialogTitled('修改filing的授权');
    expect(field('documents')).toHaveValue('filing:CONTRACT');
    expect(field('mostUses')).toHaveAccessibleDescription(/已用的131次计算在内/);
    await userEvent.type(field('mostUses'), '200');
    await press(/^保\s?存$/);
    await waitFor(
      () => expect(sent).toEqual([{ id: 'filing', mostUses: 200, documents: ['filing:CONTRACT'] }]),
      patient,
    );
    await press('撤销filing的授权');
    const question = await dialogTitled('撤销filing的授权？');
    await userEvent.click(within(question).getByRole('button', { name: '撤销授权' }));
    await waitFor(
      () => expect(calls).toContain(`DELETE /api/v1/sealing/permissions/${seal.sealId}/applications/filing`),
      patient,
    );
  }, 120_000);

  it('SEL-70 what the server refuses is told in the window, with all that was typed', async () => {
    await open({
      'PUT /sealing/permissions/{seal}/accounts/{id}': () => problem(403, 'SEAL_PERMISSION_OWN'),
    });
    await press('修改周某某的授权');
    await dialogTitled('修改周某某的授权');
    await press(/^保\s?存$/);
    expect(await screen.findByText('不能更改本人的权限', undefined, patient)).toBeInTheDocument();
    expect(field('mostUses')).toHaveValue('20');
  }, 60_000);
});

describe('limits as typed', () => {
  const values = valuesOf(somePermissions()[1]);

  it('SEL-70 what is empty limits nothing', () => {
    expect(limitsOf({ ...values, documents: ' ' })).toEqual({ documents: [] });
    expect(limitsOf({ ...values, mostUses: '3' })).toEqual({ mostUses: 3, documents: ['filing:CONTRACT'] });
  });

  it('SEL-70 kinds are application or application:KIND, each once', () => {
    expect(kindsIn('portal, portal;filing:A、b')).toEqual(['portal', 'filing:A', 'b']);
    expect(checkPermission({ ...values, documents: 'filing:contract' })).toHaveProperty('documents');
    expect(checkPermission({ ...values, client: 'Filing' })).toHaveProperty('client');
    expect(checkPermission({ ...values, mostUses: '1000001' })).toHaveProperty('mostUses');
    expect(checkPermission(values)).toEqual({});
  });
});
