import { idle } from '@/api/idle';
import { anOperator, detailsOf } from '@mock/operators';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { dialogTitled } from '../../../test/unit/dialogs';
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
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const first = anOperator(1);

async function fill(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    await userEvent.clear(field(name));
    await userEvent.type(field(name), value);
  }
}

const VALUES = {
  username: 'zhoumou01',
  name: '周某某',
  mobile: '13912345678',
  idNumber: '110101199001011237',
  idValidFrom: '20200101',
};

describe('adding an operator without card', () => {
  it('OPR-07 OPR-09 OPR-11 asks for all of table 2.1, then shows the initial password once, to copy', async () => {
    let sent: unknown;
    const copied = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
    serve({
      'POST /operators': async ({ request }) => {
        sent = await request.json();
        return json({ operatorId: 'new', username: 'zhoumou01', initialPassword: 'Kite-4821-moss' }, 201);
      },
    });
    await show('/console/operators');
    await userEvent.click(await button('新增无卡操作员'));
    const dialog = await dialogTitled('新增操作员信息');
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }));
    await waitFor(() => expect(field('username')).toHaveFocus(), patient);
    expect(sent).toBeUndefined();
    for (const name of ['username', 'name', 'mobile', 'idNumber', 'idValidFrom', 'idValidTo']) {
      expect(field(name)).toHaveAttribute('aria-required', 'true');
      expect(field(name)).toHaveAttribute('aria-invalid', 'true');
    }
    expect(field('email')).not.toHaveAttribute('aria-required');
    await fill(VALUES);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '长期有效' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }));
    expect(await screen.findByText('Kite-4821-moss', undefined, patient)).toBeInTheDocument();
    expect(sent).toEqual({ ...VALUES, idType: 'ID_CARD', idValidTo: '00000000' });
    await userEvent.click(await button(/复\s?制/));
    await waitFor(() => expect(copied).toHaveBeenCalledWith('Kite-4821-moss'), patient);
    await userEvent.click(await button('已交给本人'));
    expect(screen.queryByText('Kite-4821-moss')).toBeNull();
  }, 120_000);

  it('OPR-08 Cancel closes and sends nothing; a refused field keeps its message', async () => {
    const calls = serve({
      'POST /operators': () =>
        problem(422, 'VALIDATION_FAILED', {
          fieldErrors: [{ field: 'username', code: 'USERNAME_TAKEN', message: '' }],
        }),
    });
    await show('/console/operators');
    await userEvent.click(await button('新增无卡操作员'));
    const dialog = await dialogTitled('新增操作员信息');
    await fill(VALUES);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '长期有效' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }));
    await waitFor(() => expect(field('username')).toHaveAttribute('aria-invalid', 'true'), patient);
    await userEvent.click(within(dialog).getByRole('button', { name: /^取\s?消$/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(calls.filter((it) => it === 'POST /api/v1/operators')).toHaveLength(1);
  }, 120_000);

  it('OPR-11 GEN-21 where all begin with the same password the dialog says so and shows none', async () => {
    serve({ 'GET /operators/rules': () => json({ blocked: false, fixedInitialPassword: true }) });
    await show('/console/operators');
    await userEvent.click(await button('新增无卡操作员'));
    expect(
      await screen.findByText('默认密码为八个8，首次登录须修改。', undefined, patient),
    ).toBeInTheDocument();
  }, 120_000);
});

describe('changing an operator', () => {
  async function open(handlers: Record<string, Handler>) {
    serve(handlers);
    await show('/console/operators');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: `选择操作员 ${first.username}` }, patient),
    );
    await userEvent.click(await button(/^修\s?改$/));
    const dialog = await dialogTitled('编辑操作员信息');
    await waitFor(() => expect(field('name')).toHaveValue(first.name), patient);
    return dialog;
  }
  const save = async (dialog: HTMLElement) =>
    userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }));

  it('OPR-18 OPR-19 what is masked stays when left empty; effects are named and sent along once wanted', async () => {
    const sent: Record<string, unknown>[] = [];
    const dialog = await open({
      'PUT /operators/{id}': async ({ request }) => {
        const body = (await request.json()) as Record<string, unknown>;
        sent.push(body);
        return body['acceptedEffects']
          ? json(undefined, 204)
          : problem(409, 'EFFECTS_NOT_ACCEPTED', { params: { effects: ['CARD_UNBOUND', 'SIGN_IN_AGAIN'] } });
      },
    });
    expect(field('username')).toHaveAttribute('readonly');
    expect(within(dialog).getByText(`现为 ${first.mobile}，不修改请留空`)).toBeInTheDocument();
    await fill({ name: '郑某某' });
    await save(dialog);
    const question = await dialogTitled('确认修改？');
    expect(within(question).getByText('该操作员绑定的卡解除绑定')).toBeInTheDocument();
    expect(within(question).getByText('该操作员当前的登录全部结束，须重新登录')).toBeInTheDocument();
    await userEvent.click(within(question).getByRole('button', { name: /^取\s?消$/ }));
    await waitFor(
      () => expect(within(dialog).getByRole('button', { name: /^保\s?存$/ })).toBeEnabled(),
      patient,
    );
    expect(sent).toHaveLength(1);
    await save(dialog);
    const again = await dialogTitled('确认修改？');
    await userEvent.click(within(again).getByRole('button', { name: '确认修改' }));
    expect(
      await screen.findByText(`操作员“${first.username}”的信息已修改`, undefined, patient),
    ).toBeInTheDocument();
    expect(sent.at(-1)).toEqual({
      version: 3,
      name: '郑某某',
      idType: 'ID_CARD',
      idValidFrom: '20200101',
      idValidTo: '00000000',
      acceptedEffects: ['CARD_UNBOUND', 'SIGN_IN_AGAIN'],
    });
  }, 120_000);

  it('OPR-18 what somebody else has changed meanwhile is shown; nothing typed is lost', async () => {
    let stale = false;
    const sent: Record<string, unknown>[] = [];
    const now = { ...first, email: 'new@example.com', mobile: '138****0001', version: 4 };
    const dialog = await open({
      'GET /operators/{id}': () => json(detailsOf(stale ? now : first)),
      'PUT /operators/{id}': async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        if (stale) return json(undefined, 204);
        stale = true;
        return problem(409, 'CONFLICT_STALE');
      },
    });
    await fill({ name: '郑某某' });
    await save(dialog);
    const alert = await within(dialog).findByText(/他人已更改此操作员的信息/, undefined, patient);
    expect(alert).toBeInTheDocument();
    expect(within(dialog).getByText(`手机：${first.mobile} → 138****0001`)).toBeInTheDocument();
    expect(within(dialog).getByText('邮箱：— → new@example.com')).toBeInTheDocument();
    expect(field('name')).toHaveValue('郑某某');
    expect(field('email')).toHaveValue('new@example.com');
    await save(dialog);
    await waitFor(() => expect(sent).toHaveLength(2), patient);
    expect(sent.at(-1)).toMatchObject({ version: 4, name: '郑某某', email: 'new@example.com' });
  }, 120_000);

  it('OPR-21 Cancel closes without saving', async () => {
    let sent = false;
    const dialog = await open({
      'PUT /operators/{id}': () => {
        sent = true;
        return json(undefined, 204);
      },
    });
    await fill({ name: '郑某某' });
    await userEvent.click(within(dialog).getByRole('button', { name: /^取\s?消$/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(sent).toBe(false);
  }, 120_000);
});
