import { idle } from '@/api/idle';
import { aPreparation, aSignature, SEAL_ORG } from '@mock/seals';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { dialogTitled } from '../../../test/unit/dialogs';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

vi.mock('@/api/upload', async () => ({
  postFile: (await import('../../../test/unit/uploads')).postByName,
}));

beforeEach(aBrowser);
afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 30_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
/** The button, not the cross in the corner. */
const closeIt = (dialog: HTMLElement) =>
  userEvent.click(
    within(dialog)
      .getAllByRole('button', { name: /^关\s?闭$/ })
      .at(-1) ?? expect.fail('none'),
  );
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const other = aSignature(3);

async function open(handlers: Record<string, Handler> = {}) {
  const calls = serve(handlers);
  await show('/console/signatures');
  await screen.findByRole('table', { name: '签名列表' }, patient);
  return calls;
}

const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name: `选择签名 ${name}` }));

describe('signature making', () => {
  it('SEL-41 SEL-42 SEL-43 lists, finds and shows; there is nothing to change one', async () => {
    const asked: URLSearchParams[] = [];
    await open({
      'GET /signatures': ({ query }) => {
        asked.push(query);
        return json({ items: [other], page: 1, pageSize: 10, total: 1 });
      },
    });
    const search = screen.getByRole('search', { name: '查询签名' });
    expect(within(search).queryByLabelText('印章类型')).toBeNull();
    await userEvent.type(within(search).getByLabelText('签名名称'), '陈');
    await userEvent.click(await button(/^查\s?询$/));
    await waitFor(() => expect(asked.at(-1)?.get('name')).toBe('陈'), patient);
    const actions = screen.getByRole('group', { name: '操作' });
    expect(
      within(actions)
        .getAllByRole('button')
        .map((it) => it.textContent),
    ).toEqual(['新增签名', '查看签名', '启用签名', '停用签名', '删除签名']);
    await userEvent.click(await button('查看签名'));
    expect(await screen.findByText('请选择一条记录', undefined, patient)).toBeInTheDocument();
    await tick(other.name);
    await userEvent.click(await button('查看签名'));
    const dialog = await dialogTitled('查看签名');
    expect(within(dialog).getByRole('img', { name: /大图/ })).toHaveAttribute(
      'src',
      `/api/v1/signatures/${other.signatureId}/picture`,
    );
  }, 120_000);

  it('SEL-53 enabling another signature of a declarant asks, and then replaces', async () => {
    const sent: unknown[] = [];
    await open({
      'PUT /signatures/{id}/state': async ({ request }) => {
        const body = (await request.json()) as { replace?: boolean };
        sent.push(body);
        return body.replace
          ? json(undefined, 204)
          : problem(409, 'SIGN_OTHER_ENABLED', { params: { name: '陈某强1' } });
      },
    });
    await tick(other.name);
    await userEvent.click(await button('启用签名'));
    const question = await dialogTitled(`启用签名“${other.name}”？`);
    expect(within(question).getByText(/“陈某强1”将停用/)).toBeInTheDocument();
    await userEvent.click(within(question).getByRole('button', { name: '启用签名' }));
    expect(await screen.findByText(`“${other.name}”已启用`, undefined, patient)).toBeInTheDocument();
    expect(sent).toEqual([{ state: 'ENABLED' }, { state: 'ENABLED', replace: true }]);
  }, 120_000);

  it('SEL-53 no means that nothing changes', async () => {
    const calls = await open({
      'PUT /signatures/{id}/state': () => problem(409, 'SIGN_OTHER_ENABLED', { params: { name: '陈某强1' } }),
    });
    await tick(other.name);
    await userEvent.click(await button('启用签名'));
    const question = await dialogTitled(`启用签名“${other.name}”？`);
    await userEvent.click(within(question).getByRole('button', { name: /^取\s?消$/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(screen.queryByText(/已启用/)).toBeNull();
    expect(calls.filter((call) => call.startsWith('PUT /api/v1/signatures'))).toHaveLength(1);
  }, 120_000);

  it('SEL-03 adding without the legal card says why', async () => {
    await open({
      'GET /seals/rules': () => json({ legalCardSession: false, orgName: SEAL_ORG, freeName: false }),
    });
    await screen.findByText(/新增签名须使用法人卡登录/, undefined, patient);
    await userEvent.click(await button('新增签名'));
    expect(await dialogTitled('请使用法人卡登录后操作')).toBeInTheDocument();
  }, 60_000);

  it('SEL-44 SEL-45 SEL-47 SEL-48 SEL-50 SEL-51 notes, declarant, scan, and what the card confirms', async () => {
    let form: unknown;
    await open({
      'POST /seal-preparations/signatures': async ({ request }) => {
        form = await request.json();
        return json(aPreparation('吴某某1', '吴某某'), 201);
      },
    });
    await userEvent.click(await button('新增签名'));
    const notes = await dialogTitled('注意事项');
    expect(within(notes).getAllByRole('listitem')).toHaveLength(4);
    await closeIt(notes);
    await userEvent.click(await button('保存签名'));
    await waitFor(() => expect(field('scan')).toHaveAccessibleDescription(/请选择印章图片/), patient);
    await userEvent.click(screen.getByRole('combobox', { name: /签名申报员名称/ }));
    await userEvent.click(
      await screen.findByText(/吴某某/, { selector: '.ant-select-item-option-content' }, patient),
    );
    await userEvent.upload(field('scan'), new File(['x'], 'none.png', { type: 'image/png' }));
    await waitFor(() => expect(field('scan')).toHaveAccessibleDescription(/未能提取签名/), patient);
    await userEvent.upload(field('scan'), new File(['x'], 'hand.png', { type: 'image/png' }));
    await screen.findByText('质量合格，可以保存', undefined, patient);
    await userEvent.click(await button('保存签名'));
    const step = await screen.findByRole('region', { name: '法人卡确认' }, patient);
    expect(within(step).getByText('吴某某1')).toBeInTheDocument();
    expect(form).toEqual({
      declarant: expect.stringMatching(/^01900000/) as string,
      pictureId: expect.stringMatching(/^01900000/) as string,
    });
  }, 120_000);

  it('SEL-52 instructions, notes, and asking before unsaved input is lost', async () => {
    await open();
    await userEvent.click(await button('新增签名'));
    await closeIt(await dialogTitled('注意事项'));
    await userEvent.click(await button('注意事项'));
    await closeIt(await dialogTitled('注意事项'));
    await userEvent.click(await button('操作说明'));
    const help = await dialogTitled('操作说明');
    expect(within(help).getAllByRole('listitem').length).toBeGreaterThan(3);
    await closeIt(help);
    const note = screen.getByRole('textbox', { name: /备注/ });
    await userEvent.type(note, '样');
    await userEvent.click(await button('关闭窗口'));
    const question = await dialogTitled('有未保存的内容，确定离开吗？');
    await userEvent.click(within(question).getByRole('button', { name: '继续填写' }));
    expect(note).toHaveValue('样');
  }, 120_000);
});
