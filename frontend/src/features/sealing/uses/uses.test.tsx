import { session } from '@mock/data';
import { aUse } from '@mock/sealing';
import { aSeal, sealOperators } from '@mock/seals';
import { json, type Handler } from '@mock/server';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { dialogTitled } from '../../../../test/unit/dialogs';
import { clearDesk, patient, press } from '../../../../test/unit/sealingPage';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

beforeEach(aBrowser);
afterEach(clearDesk);

const OPERATOR: Record<string, Handler> = {
  'GET /session': () => json({ ...session(), kind: 'ENT_OPERATOR' }),
};

async function open(handlers: Record<string, Handler> = {}) {
  const asked: URLSearchParams[] = [];
  const calls = serve({
    'GET /sealing/uses': ({ query }) => {
      asked.push(query);
      return json({ items: [aUse(0), aUse(3), aUse(4)], page: 1, pageSize: 10, total: 23 });
    },
    ...handlers,
  });
  await show('/console/seal-uses');
  await screen.findByRole('heading', { level: 1, name: '用印记录' }, patient);
  return { asked, calls };
}

const table = () => screen.findByRole('table', { name: '用印记录列表' }, patient);

describe('the use log', () => {
  it('SEL-72 SEL-64 tells time, person, key, document, seal, positions and result', async () => {
    await open();
    const rows = within(await table()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /购销合同 2026-118\.pdf.*公章.*陈某强.*卡C2026.*第1页，左152、上240\.5毫米；第1至6页，左侧骑缝.*已用印/,
    );
    expect(rows[2]).toHaveTextContent(/filing.*单位密钥（服务器）/);
    expect(rows[3]).toHaveTextContent(/第1页起，每处关键字/);
    expect(rows[3]).toHaveTextContent(/拒绝：超出授权/);
    await userEvent.click(within(rows[1] ?? expect.fail('no row')).getByRole('button'));
    const details = await dialogTitled('用印详情');
    expect(within(details).getByText(aUse(0).digest ?? '')).toBeInTheDocument();
    expect(within(details).getByText(aUse(0).sealedDigest ?? '')).toBeInTheDocument();
  }, 60_000);

  it('SEL-72 SEL-73 a batch that was refused as a whole is a line without a document', async () => {
    const { title, format, digest, ...line } = aUse(4);
    expect([title, format, digest]).not.toContain(undefined);
    await open({
      'GET /sealing/uses': () =>
        json({ items: [{ ...line, positions: 'BATCH 200' }], page: 1, pageSize: 10, total: 1 }),
    });
    const row = within(await table()).getAllByRole('row')[1] ?? expect.fail('no row');
    await userEvent.click(within(row).getByRole('button', { name: '一批200份文件' }));
    const details = await dialogTitled('用印详情');
    expect(details).toHaveTextContent('一批200份文件');
    expect(details).not.toHaveTextContent('undefined');
  }, 60_000);

  it('SEL-72 an administrator searches by seal, person and period, turns pages, and exports what fits', async () => {
    const { asked } = await open();
    await table();
    const search = within(screen.getByRole('search', { name: '查询用印记录' }));
    await search.findByRole('option', { name: aSeal(0).name }, patient);
    await search.findByRole('option', { name: '周某某' }, patient);
    await userEvent.selectOptions(search.getByLabelText('印章'), aSeal(0).name);
    await userEvent.selectOptions(search.getByLabelText('人员'), '周某某');
    fireEvent.change(search.getByLabelText('用印日期起'), { target: { value: '2026-11-01' } });
    fireEvent.change(search.getByLabelText('用印日期止'), { target: { value: '2026-11-30' } });
    await press(/^查\s?询$/);
    const sought = {
      sealId: aSeal(0).sealId,
      accountId: sealOperators()[1]?.accountId,
      from: '2026-11-01',
      to: '2026-11-30',
    };
    await waitFor(
      () => expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({ ...sought, page: '1', pageSize: '10' }),
      patient,
    );
    const table1 = new URL(
      screen.getByRole<HTMLAnchorElement>('link', { name: '导出 CSV' }).href,
      location.origin,
    );
    expect(table1.pathname).toBe('/api/v1/sealing/uses/csv');
    expect(Object.fromEntries(table1.searchParams)).toEqual(sought);
    await press('下一页');
    await waitFor(() => expect(asked.at(-1)?.get('page')).toBe('2'), patient);
    expect(asked.at(-1)?.get('sealId')).toBe(sought.sealId);
    await press(/^重\s?置$/);
    await waitFor(() => expect(asked.at(-1)?.get('sealId')).toBeNull(), patient);
  }, 120_000);

  it('SEL-72 operators are told that they see their own, and asked about nobody', async () => {
    const { calls } = await open(OPERATOR);
    await table();
    expect(screen.getByText(/您本人的用印/)).toBeInTheDocument();
    const search = within(screen.getByRole('search', { name: '查询用印记录' }));
    expect(search.queryByLabelText('人员')).toBeNull();
    await search.findByRole('option', { name: aSeal(0).name }, patient);
    expect(calls.filter((call) => /\/(seals|signatures)(\/declarants)?$/.test(call))).toEqual([
      'GET /api/v1/sealing/seals',
    ]);
  }, 60_000);

  it('SEL-72 says that nothing was used yet', async () => {
    await open({ 'GET /sealing/uses': () => json({ items: [], page: 1, pageSize: 10, total: 0 }) });
    expect(await screen.findByText('还没有用印记录', undefined, patient)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '导出 CSV' })).toBeNull();
  }, 60_000);

  it.each([
    ['ENT_ADMIN', 4],
    ['ENT_OPERATOR', 2],
    ['INDIVIDUAL', 0],
  ] as const)(
    'SEL-54 SEL-72 the menu of %s has %s entries about seals',
    async (kind, n) => {
      serve({ 'GET /session': () => json({ ...session(), kind }) });
      await show('/console');
      const menu = await screen.findByRole('navigation', { name: '菜单' }, patient);
      expect(
        within(menu).queryAllByRole('link', { name: /^(印章制作|签名制作|文件用印|用印记录)$/ }),
      ).toHaveLength(n);
    },
    60_000,
  );
});
