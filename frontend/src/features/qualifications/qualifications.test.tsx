import { idle } from '@/api/idle';
import { session } from '@mock/data';
import { qualifications, syncAnswer } from '@mock/qualifications';
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

const patient = { timeout: 15_000 };
const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
const tab = (name: RegExp) => screen.findByRole('tab', { name }, patient);
const VIEW = 'GET /qualifications';
const SAVE = 'PUT /qualifications';
const SYNC = 'POST /qualifications/synchronisations';

async function open(handlers: Record<string, Handler> = {}) {
  const calls = serve(handlers);
  await show('/console/qualifications');
  await button(/编\s?辑/);
  return calls;
}

describe('my qualifications', () => {
  it.each([
    ['ENT_ADMIN', true],
    ['ENT_OPERATOR', false],
    ['INDIVIDUAL', false],
  ] as const)(
    'QLF-01 is in the menu of %s: %s',
    async (kind, offered) => {
      serve({ 'GET /session': () => json({ ...session(), kind }) });
      await show('/console');
      const menu = await screen.findByRole('navigation', { name: '菜单' }, patient);
      expect(within(menu).queryAllByRole('link', { name: '我的资质' })).toHaveLength(offered ? 1 : 0);
    },
    40_000,
  );

  it('QLF-02 QLF-03 QLF-04 QLF-09 shows organisation, tip and tabs, nothing to type, and whence grey values come', async () => {
    await open();
    expect(screen.getByText(/如实填写/)).toBeVisible();
    expect(screen.getByText('91350100M000100Y43')).toHaveAttribute('title', '取自企业注册信息');
    expect(screen.getByText('3501961234')).toHaveAttribute(
      'title',
      expect.stringMatching(/^取自最近绑定的卡介质，/),
    );
    expect(screen.getByText('报关企业')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(await tab(/对外贸易/));
    expect(await screen.findByText('进出口代理')).toBeVisible();
    expect(screen.queryByText('报关企业')).toBeNull();
  }, 40_000);

  it('QLF-13 lists what is required and missing, tab by tab', async () => {
    await open();
    expect(screen.getByText('以下必填项尚未填写：对外贸易经营者备案：联系电话')).toBeVisible();
    expect(await tab(/对外贸易经营者备案 · 1 项待填/)).toBeVisible();
  }, 40_000);

  it('QLF-03 QLF-06 QLF-07 saves the fields of all tabs at once', async () => {
    let sent: unknown;
    const handlers: Record<string, Handler> = {
      [SAVE]: async ({ request }) => {
        sent = await request.json();
        return json(qualifications());
      },
    };
    await open(handlers);
    await userEvent.click(await button(/编\s?辑/));
    expect(screen.queryByRole('textbox', { name: /海关注册号/ })).toBeNull();
    await userEvent.click(await tab(/对外贸易/));
    await userEvent.type(screen.getByRole('textbox', { name: /联系电话/ }), '010-12345678');
    await userEvent.click(screen.getByRole('checkbox', { name: '货物进出口' }));
    await userEvent.click(await tab(/报检/));
    await userEvent.click(screen.getByRole('checkbox', { name: '自理报检' }));
    await userEvent.click(await button(/保\s?存/));
    expect(await screen.findByText('保存成功', undefined, patient)).toBeVisible();
    expect(sent).toEqual({
      version: 3,
      catalogueVersion: 1,
      values: {
        customsKind: 'BROKER',
        customsValidTo: '',
        tradeFilingNo: '',
        tradePhone: '010-12345678',
        tradeScope: 'GOODS,AGENCY',
        inspectionRegNo: '',
        selfDeclare: 'true',
      },
    });
  }, 60_000);

  it('QLF-07 marks the tab of a wrong field, opens it and saves nothing', async () => {
    const calls = await open();
    await userEvent.click(await button(/编\s?辑/));
    await userEvent.click(await tab(/报检/));
    await userEvent.type(screen.getByRole('textbox', { name: /报检单位登记号/ }), '12');
    await userEvent.click(await tab(/海关/));
    await userEvent.click(await button(/保\s?存/));
    expect(await screen.findByText('请输入10位数字', undefined, patient)).toBeVisible();
    expect(await tab(/报检.* · 1 项有误/)).toHaveAttribute('aria-selected', 'true');
    expect(calls).not.toContain('PUT /api/v1/qualifications');
  }, 60_000);

  it('QLF-07 shows what the server refuses beside its field, in its tab', async () => {
    await open({
      [SAVE]: () =>
        problem(422, 'VALIDATION_FAILED', {
          fieldErrors: [{ field: 'tradePhone', code: 'QLF_FIELD_UNKNOWN', message: '' }],
        }),
    });
    await userEvent.click(await button(/编\s?辑/));
    await userEvent.click(await button(/保\s?存/));
    expect(await screen.findByText('该字段已停用，请刷新页面', undefined, patient)).toBeVisible();
    expect(await tab(/对外贸易/)).toHaveAttribute('aria-selected', 'true');
  }, 60_000);

  it('QLF-08 cancelling with changes asks first, and stores nothing', async () => {
    const calls = await open();
    await userEvent.click(await button(/编\s?辑/));
    await userEvent.click(await tab(/对外贸易/));
    await userEvent.type(screen.getByRole('textbox', { name: /联系电话/ }), '010-1');
    await userEvent.click(await button(/取\s?消/));
    await userEvent.click(await button('继续编辑'));
    expect(screen.getByRole('textbox', { name: /联系电话/ })).toHaveValue('010-1');
    await userEvent.click(await button(/取\s?消/));
    await userEvent.click(await button('放弃修改'));
    expect(await button(/编\s?辑/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(calls).not.toContain('PUT /api/v1/qualifications');
  }, 60_000);

  it('QLF-11 QLF-18 tells what changed meanwhile and keeps the own entries on top of it', async () => {
    const fresh = qualifications();
    const newer = {
      ...fresh,
      version: 4,
      tabs: fresh.tabs.map((one) => ({
        ...one,
        fields: one.fields.map((field) =>
          field.code === 'customsKind' ? { ...field, value: 'CONSIGNEE' } : field,
        ),
      })),
    };
    const sent: { version: number; values: Record<string, string> }[] = [];
    let now = fresh;
    await open({
      [VIEW]: () => json(now),
      [SAVE]: async ({ request }) => {
        const body = (await request.json()) as (typeof sent)[number];
        sent.push(body);
        now = newer;
        return body.version === newer.version ? json(newer) : problem(409, 'CONFLICT_STALE');
      },
    });
    await userEvent.click(await button(/编\s?辑/));
    await userEvent.click(await tab(/对外贸易/));
    await userEvent.type(screen.getByRole('textbox', { name: /联系电话/ }), '010-12345678');
    await userEvent.click(await button(/保\s?存/));
    expect(
      await screen.findByText('经营类别：报关企业 → 进出口货物收发货人', undefined, patient),
    ).toBeVisible();
    await userEvent.click(await button('保留我的修改，继续编辑'));
    expect(screen.getByRole('textbox', { name: /联系电话/ })).toHaveValue('010-12345678');
    await userEvent.click(await button(/保\s?存/));
    expect(await screen.findByText('保存成功', undefined, patient)).toBeVisible();
    expect(sent[1]).toMatchObject({
      version: 4,
      values: { customsKind: 'CONSIGNEE', tradePhone: '010-12345678' },
    });
  }, 60_000);
});

describe('synchronous update', () => {
  it('QLF-14 QLF-18 QLF-20 a button per source with its last result, disabled while editing', async () => {
    await open();
    expect(await button('市场局同步更新')).toBeEnabled();
    expect(screen.getByText(/^上次同步：.*，数据无变化$/)).toBeVisible();
    expect(screen.getByText('尚未同步')).toBeVisible();
    await userEvent.click(await button(/编\s?辑/));
    expect(await button('市场局同步更新')).toBeDisabled();
  }, 40_000);

  it('QLF-15 lists the changed fields old → new', async () => {
    await open();
    await userEvent.click(await button('商务部同步更新'));
    const dialog = await screen.findByRole('dialog', { name: /同步成功/ }, patient);
    expect(within(dialog).getByText('备案登记表编号：（空） → 00012345')).toBeVisible();
  }, 40_000);

  it('QLF-16 says so when nothing has changed', async () => {
    await open();
    await userEvent.click(await button('市场局同步更新'));
    expect(await screen.findByText('同步成功，数据无变化', undefined, patient)).toBeVisible();
  }, 40_000);

  it.each([
    [422, 'QLF_NOT_FOUND', '未查询到本企业信息'],
    [429, 'QLF_SYNC_TOO_OFTEN', '同步过于频繁，请稍后再试'],
    [503, 'PROVIDER_UNAVAILABLE', '服务暂不可用，请稍后再试'],
  ])(
    'QLF-16 QLF-19 %s %s is told',
    async (status, code, text) => {
      await open({ [SYNC]: () => problem(status, code) });
      await userEvent.click(await button('市场局同步更新'));
      expect(await screen.findByText(text, undefined, patient)).toBeVisible();
    },
    40_000,
  );

  it('QLF-17 changes of the organisation are shown with their effects, and taken over only when confirmed', async () => {
    let accepted: unknown;
    const found = syncAnswer({
      result: 'TO_CONFIRM',
      organisationChanges: [
        { field: 'orgName', before: '示例明远贸易有限公司', after: '示例致远贸易有限公司' },
        { field: 'legalRepName', before: '陈某强', after: '周样例' },
      ],
      effects: ['REAL_NAME_VOID', 'SIGN_IN_AGAIN'],
    });
    const calls = await open({
      [SYNC]: () => json(found),
      'POST /qualifications/synchronisations/{id}/confirmation': async ({ request }) => {
        accepted = await request.json();
        return json({ ...found, result: 'CHANGED' });
      },
    });
    await userEvent.click(await button('市场局同步更新'));
    const dialog = await screen.findByRole('dialog', { name: /请确认/ }, patient);
    expect(within(dialog).getByText(/示例明远贸易有限公司 → 示例致远贸易有限公司/)).toBeVisible();
    expect(within(dialog).getByText(/企业实名认证失效/)).toBeVisible();
    expect(within(dialog).getByText(/证件信息不会同步/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: /取\s?消/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(calls.filter((call) => call.endsWith('/confirmation'))).toEqual([]);

    await userEvent.click(await button('市场局同步更新'));
    await userEvent.click(await button('确认变更'));
    expect(await screen.findByText(/您的信息已修改/, undefined, patient)).toBeVisible();
    expect(accepted).toEqual({ acceptedEffects: ['REAL_NAME_VOID', 'SIGN_IN_AGAIN'] });
  }, 60_000);

  it('QLF-17 what follows by now besides is shown and confirmed, too', async () => {
    const accepted: unknown[] = [];
    const found = syncAnswer({
      result: 'TO_CONFIRM',
      organisationChanges: [
        { field: 'orgName', before: '示例明远贸易有限公司', after: '示例致远贸易有限公司' },
      ],
      effects: [],
    });
    await open({
      [SYNC]: () => json(found),
      'POST /qualifications/synchronisations/{id}/confirmation': async ({ request }) => {
        accepted.push(await request.json());
        return accepted.length === 1
          ? problem(409, 'EFFECTS_NOT_ACCEPTED', { params: { effects: ['REAL_NAME_VOID'] } })
          : json({ ...found, result: 'CHANGED' });
      },
    });
    await userEvent.click(await button('市场局同步更新'));
    await userEvent.click(await button('确认变更'));
    expect(await screen.findByText(/企业实名认证失效/, undefined, patient)).toBeVisible();
    await userEvent.click(await button('确认变更'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
    expect(accepted).toEqual([{ acceptedEffects: [] }, { acceptedEffects: ['REAL_NAME_VOID'] }]);
  }, 60_000);
});
