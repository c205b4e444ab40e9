import { idle } from '@/api/idle';
import { openAfresh } from '@/ui/openAfresh';
import { session } from '@mock/data';
import { aSeal, sealDetails, SEAL_ORG } from '@mock/seals';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { dialogTitled } from '../../../test/unit/dialogs';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

vi.mock('@/ui/openAfresh', () => ({ openAfresh: vi.fn() }));

beforeEach(aBrowser);
afterEach(() => {
  vi.mocked(openAfresh).mockClear();
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 30_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
const enabled = aSeal(0);
const disabled = aSeal(1);
const BY_PASSWORD: Record<string, Handler> = {
  'GET /seals/rules': () => json({ legalCardSession: false, orgName: SEAL_ORG, freeName: false }),
};

async function open(handlers: Record<string, Handler> = {}) {
  const calls = serve({
    'GET /seals': () => json({ items: [enabled, disabled, aSeal(3)], page: 1, pageSize: 10, total: 3 }),
    ...handlers,
  });
  const shown = await show('/console/seals');
  await screen.findByRole('table', { name: '印章列表' }, patient);
  return { ...shown, calls };
}

const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name: `选择印章 ${name}` }));

describe('seal making', () => {
  it.each([
    ['ENT_ADMIN', true],
    ['ENT_OPERATOR', false],
    ['INDIVIDUAL', false],
  ] as const)(
    'SEL-01 印章管理 is in the menu of %s: %s',
    async (kind, offered) => {
      serve({ 'GET /session': () => json({ ...session(), kind }) });
      await show('/console');
      const menu = await screen.findByRole('navigation', { name: '菜单' }, patient);
      const group = within(menu).queryByRole('list', { name: '印章管理' });
      // Who may use seals has the group for that.
      expect(group !== null).toBe(kind !== 'INDIVIDUAL');
      for (const name of ['印章制作', '签名制作']) {
        expect(within(menu).queryAllByRole('link', { name })).toHaveLength(offered ? 1 : 0);
      }
    },
    60_000,
  );

  it('SEL-07 SEL-08 shows the list, and finds by name, state, kind and days', async () => {
    const asked: URLSearchParams[] = [];
    await open({
      'GET /seals': ({ query }) => {
        asked.push(query);
        return json({ items: [enabled, aSeal(3)], page: 1, pageSize: 10, total: 2 });
      },
    });
    const table = screen.getByRole('table', { name: '印章列表' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((it) => it.textContent),
    ).toEqual([
      '选择',
      '图样',
      '印章名称',
      '印章类型',
      '使用状态',
      '制作方式',
      '印章操作员',
      '印章所属单位',
      '有效期起',
      '有效期止',
      '制作日期',
    ]);
    expect(within(table).getByRole('img', { name: `${enabled.name}的图样` })).toHaveAttribute(
      'src',
      `/api/v1/seals/${enabled.sealId}/thumbnail?v=1`,
    );
    expect(within(table).getByText('操作员证书已过期')).toBeInTheDocument();
    const search = screen.getByRole('search', { name: '查询印章' });
    await userEvent.type(within(search).getByLabelText('印章名称'), ' 章 ');
    await userEvent.selectOptions(within(search).getByLabelText('使用状态'), 'ENABLED');
    await userEvent.selectOptions(within(search).getByLabelText('印章类型'), 'FINANCE');
    await userEvent.type(within(search).getByLabelText('制作日期起'), '2026-11-01');
    await userEvent.type(within(search).getByLabelText('制作日期止'), '2026-11-30');
    await userEvent.click(await button(/^查\s?询$/));
    await waitFor(() => expect(asked.at(-1)?.get('name')).toBe('章'), patient);
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
      name: '章',
      state: 'ENABLED',
      kind: 'FINANCE',
      from: '2026-11-01',
      to: '2026-11-30',
      page: '1',
      pageSize: '10',
    });
    await userEvent.click(await button('有效期止'));
    await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('validTo'), patient);
    await userEvent.click(await button(/^重\s?置$/));
    await waitFor(() => expect(asked.at(-1)?.get('name')).toBeNull(), patient);
  }, 120_000);

  it('SEL-09 the actions of the list', async () => {
    await open();
    const actions = screen.getByRole('group', { name: '操作' });
    const names = within(actions)
      .getAllByRole('button')
      .map((it) => it.textContent);
    expect(names).toEqual(
      expect.arrayContaining(['新增印章', '修改印章', '停用印章', '启用印章', '删除印章']),
    );
  }, 60_000);

  it.each(['查看印章', '修改印章', '启用印章', '停用印章', '删除印章'])(
    'SEL-10 %s without a selected record says so',
    async (name) => {
      await open();
      await userEvent.click(await button(name));
      expect(await screen.findByText('请选择一条记录', undefined, patient)).toBeInTheDocument();
      expect(screen.queryByRole('dialog')).toBeNull();
    },
    60_000,
  );

  it('SEL-11 SEL-12 what the state does not allow is refused without asking the server', async () => {
    const { calls } = await open();
    await tick(enabled.name);
    await userEvent.click(await button('启用印章'));
    expect(await screen.findByText('当前状态不允许该操作', undefined, patient)).toBeInTheDocument();
    await userEvent.click(await button('删除印章'));
    expect(await screen.findByText(/请先停用/, undefined, patient)).toBeInTheDocument();
    expect(calls.filter((call) => /^(PUT|DELETE) .*seals/.test(call))).toEqual([]);
  }, 60_000);

  it('SEL-12 deleting says that it cannot be undone, and Cancel is preset', async () => {
    let gone = '';
    await open({
      'DELETE /seals/{id}': ({ parameters }) => {
        gone = parameters['id'] ?? '';
        return json(undefined, 204);
      },
    });
    await tick(disabled.name);
    await userEvent.click(await button('删除印章'));
    const question = await dialogTitled(`删除印章“${disabled.name}”？`);
    expect(within(question).getByText(/删除后不能恢复/)).toBeInTheDocument();
    await userEvent.click(within(question).getByRole('button', { name: '删除印章' }));
    await waitFor(() => expect(gone).toBe(disabled.sealId), patient);
    expect(await screen.findByText(`“${disabled.name}”已删除`, undefined, patient)).toBeInTheDocument();
  }, 60_000);

  it('SEL-13 why a seal cannot be enabled is told in words', async () => {
    await open({
      'PUT /seals/{id}/state': () =>
        problem(422, 'SEAL_CANNOT_ENABLE', { params: { cause: 'CERT_REVOKED' } }),
    });
    await tick(disabled.name);
    await userEvent.click(await button('启用印章'));
    expect(await screen.findByText('不能启用：操作员证书已吊销', undefined, patient)).toBeInTheDocument();
  }, 60_000);

  it('SEL-03 adding waits until it is known what session this is, and says why it is not', async () => {
    let answers = false;
    await open({
      'GET /seals/rules': () =>
        answers
          ? json({ legalCardSession: true, orgName: SEAL_ORG, freeName: false })
          : problem(404, 'NOT_FOUND'),
    });
    expect(screen.getByRole('button', { name: '新增印章' })).toBeDisabled();
    const retry = await button('重试');
    expect(screen.getByRole('button', { name: '修改印章' })).toBeDisabled();
    answers = true;
    await userEvent.click(retry);
    await waitFor(() => expect(screen.getByRole('button', { name: '新增印章' })).toBeEnabled(), patient);
    await userEvent.click(await button('新增印章'));
    expect(await dialogTitled('新增印章')).toBeInTheDocument();
  }, 60_000);

  it('SEL-04 SEL-60 the large picture, all data and the seal object; Enter opens the row', async () => {
    await open({
      'GET /seals/{id}': () => json({ ...sealDetails(disabled), predecessorId: aSeal(3).sealId }),
    });
    screen.getByRole('checkbox', { name: `选择印章 ${disabled.name}` }).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await dialogTitled('查看印章');
    expect(await within(dialog).findByText(disabled.number, undefined, patient)).toBeInTheDocument();
    expect(within(dialog).getByRole('img', { name: /大图/ })).toHaveAttribute(
      'src',
      `/api/v1/seals/${disabled.sealId}/picture?v=1`,
    );
    expect(within(dialog).getByText('印面 40 × 40 毫米')).toBeInTheDocument();
    expect(within(dialog).getByRole('link', { name: /下载印章文件/ })).toHaveAttribute(
      'href',
      `/api/v1/seals/${disabled.sealId}/object`,
    );
    expect(within(dialog).getByRole('button', { name: '查看原印章' })).toBeInTheDocument();
  }, 60_000);

  it.each(['新增印章', '修改印章'])(
    'SEL-03 %s without the legal card says why, and leads to the card sign-in and back',
    async (name) => {
      const { calls } = await open(BY_PASSWORD);
      expect(await screen.findByText(/须使用法人卡登录；/, undefined, patient)).toBeInTheDocument();
      await tick(disabled.name);
      await userEvent.click(await button(name));
      const question = await dialogTitled('请使用法人卡登录后操作');
      await userEvent.click(within(question).getByRole('button', { name: '用法人卡登录' }));
      await waitFor(
        () => expect(openAfresh).toHaveBeenCalledWith('/signin?by=card&from=%2Fconsole%2Fseals'),
        patient,
      );
      expect(calls).toContain('DELETE /api/v1/session');
      // The page that is being left leads nowhere by itself.
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(screen.getByRole('table', { name: '印章列表' })).toBeInTheDocument();
    },
    60_000,
  );

  it('SEL-74 re-issuing is offered where the certificate was renewed, and only there', async () => {
    await open();
    await tick(disabled.name);
    expect(screen.queryByRole('button', { name: '换发印章' })).toBeNull();
    await tick(aSeal(3).name);
    await userEvent.click(await button('换发印章'));
    const dialog = await dialogTitled('换发印章');
    expect(await within(dialog).findByText(/以相同的图样/, undefined, patient)).toBeInTheDocument();
  }, 60_000);
});
