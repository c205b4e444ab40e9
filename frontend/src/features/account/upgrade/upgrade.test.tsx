import { idle } from '@/api/idle';
import * as data from '@mock/data';
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

const APPLICATION = {
  state: 'APPLIED',
  orgName: '示例明远贸易有限公司',
  appliedAt: '2026-11-20T02:00:00Z',
  lapsesAt: '2026-12-20T02:00:00Z',
};

async function account(kind: 'INDIVIDUAL' | 'ENT_OPERATOR', handlers: Record<string, Handler> = {}) {
  const { organisation, ...person } = data.account;
  const stated = organisation && {
    uscc: organisation.uscc,
    orgCode: organisation.orgCode,
    orgName: organisation.orgName,
    legalRepName: '陈某强',
    version: 1,
  };
  serve({
    'GET /session': () => json({ ...data.session(), kind }),
    'GET /account': () =>
      json(
        kind === 'INDIVIDUAL'
          ? { ...person, kind, statedOrganisation: stated }
          : { ...person, organisation, kind },
      ),
    ...handlers,
  });
  await show('/console/account');
}

describe('an individual who wants to become operator', () => {
  it('OPR-40 OPR-44 applies with the stated organisation, after being told that it cannot be undone', async () => {
    let sent: unknown;
    await account('INDIVIDUAL', {
      'POST /account/upgrade': async ({ request }) => {
        sent = await request.json();
        return json(undefined, 204);
      },
    });
    await userEvent.click(await button('申请升级'));
    const dialog = await dialogTitled('申请升级');
    const code = within(dialog).getByRole('textbox', { name: /企业代码/ });
    expect(code).toHaveValue(data.account.organisation?.uscc);
    await userEvent.click(within(dialog).getByRole('button', { name: '提交申请' }));
    const question = await dialogTitled('确认申请升级？');
    expect(within(question).getByText(/本人不能撤销/)).toBeInTheDocument();
    expect(sent).toBeUndefined();
    await userEvent.click(within(question).getByRole('button', { name: '申请升级' }));
    await waitFor(
      () => expect(sent).toEqual({ code: data.account.organisation?.uscc, confirmed: true }),
      patient,
    );
  }, 120_000);

  it('OPR-42 is told why not; a wrong code never leaves the page', async () => {
    let calls = 0;
    await account('INDIVIDUAL', {
      'POST /account/upgrade': () => {
        calls += 1;
        return problem(422, 'ORG_WITHOUT_ADMIN');
      },
    });
    await userEvent.click(await button('申请升级'));
    const dialog = await dialogTitled('申请升级');
    const code = within(dialog).getByRole('textbox', { name: /企业代码/ });
    await userEvent.clear(code);
    await userEvent.type(code, '91350100M000100Y44');
    await userEvent.click(within(dialog).getByRole('button', { name: '提交申请' }));
    await waitFor(() => expect(code).toHaveAttribute('aria-invalid', 'true'), patient);
    expect(calls).toBe(0);
    await userEvent.clear(code);
    await userEvent.type(code, '91350100M000100Y43');
    await userEvent.click(within(dialog).getByRole('button', { name: '提交申请' }));
    const question = await dialogTitled('确认申请升级？');
    await userEvent.click(within(question).getByRole('button', { name: '申请升级' }));
    expect(
      await within(dialog).findByText('该企业尚未注册管理员账号', undefined, patient),
    ).toBeInTheDocument();
  }, 120_000);

  it('OPR-40 sees what waits and withdraws it', async () => {
    let waits = true;
    await account('INDIVIDUAL', {
      'GET /account/upgrade': () => json(waits ? APPLICATION : { ...APPLICATION, state: 'WITHDRAWN' }),
      'DELETE /account/upgrade': () => {
        waits = false;
        return json(undefined, 204);
      },
    });
    expect(await screen.findByText('待管理员确认', undefined, patient)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '申请升级' })).toBeNull();
    await userEvent.click(await button('撤回申请'));
    const sure = await screen.findByRole('dialog', undefined, patient);
    await userEvent.click(within(sure).getByRole('button', { name: '撤回申请' }));
    expect(await screen.findByText('已撤回', undefined, patient)).toBeInTheDocument();
    expect(await button('申请升级')).toBeInTheDocument();
  }, 120_000);

  it('OPR-40 reads why the administrator has refused', async () => {
    await account('INDIVIDUAL', {
      'GET /account/upgrade': () =>
        json({ ...APPLICATION, state: 'REFUSED', reason: '不是本企业人员', endedAt: '2026-11-21T02:00:00Z' }),
    });
    expect(await screen.findByText(/已拒绝：不是本企业人员/, undefined, patient)).toBeInTheDocument();
  }, 120_000);

  it('OPR-41 may use an operator card instead', async () => {
    await account('INDIVIDUAL');
    await userEvent.click(await button('用操作员卡升级'));
    const dialog = await dialogTitled('用操作员卡升级');
    expect(within(dialog).getByText(/不需要管理员确认/)).toBeInTheDocument();
    expect(within(dialog).getByText(/本人不能撤销/)).toBeInTheDocument();
  }, 120_000);
});

describe('an operator', () => {
  it('OPR-36 reads the own permissions, and has no upgrade', async () => {
    await account('ENT_OPERATOR');
    const panel = await screen.findByRole('region', { name: '应用权限' }, patient);
    expect(await within(panel).findByText('录入、查询', undefined, patient)).toBeInTheDocument();
    expect(within(panel).getAllByText('未授权')).toHaveLength(2);
    expect(within(panel).getByText('录入员')).toBeInTheDocument();
    expect(within(panel).queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: '申请升级' })).toBeNull();
  }, 120_000);
});
