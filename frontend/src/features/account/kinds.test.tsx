import { idle } from '@/api/idle';
import * as data from '@mock/data';
import { json } from '@mock/server';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../test/unit/browser';
import { serve } from '../../../test/unit/server';
import { show } from '../../../test/unit/show';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };
const bare = { ...data.account, holder: undefined, organisation: undefined, mobile: undefined };

it('ACC-06 a department user sees name and department', async () => {
  serve({
    'GET /account': () =>
      json({ ...bare, kind: 'DEPARTMENT', department: { name: '周示例', department: '示例市数据局' } }),
  });
  await show('/console/account');
  const panel = await screen.findByRole('region', { name: '部门用户' }, patient);
  expect(within(panel).getByText('周示例')).toBeInTheDocument();
  expect(within(panel).getByText('示例市数据局')).toBeInTheDocument();
}, 40_000);

it('ACC-05 an overseas organisation sees what it said when it registered, without what it did not', async () => {
  serve({
    'GET /account': () =>
      json({
        ...bare,
        kind: 'OVERSEAS',
        overseas: {
          country: 'SGP',
          orgName: 'Sample Trading Pte. Ltd.',
          contactName: 'Lee',
          contactPhone: '+65****4567',
          address: '1 Sample Road',
        },
      }),
    'GET /countries': () => json([{ code: 'SGP', nameZh: '新加坡', nameEn: 'Singapore' }]),
  });
  await show('/console/account');
  const panel = await screen.findByRole('region', { name: '机构信息' }, patient);
  expect(within(panel).getByText('Sample Trading Pte. Ltd.')).toBeInTheDocument();
  expect(await within(panel).findByText('新加坡', undefined, patient)).toBeInTheDocument();
  expect(within(panel).getByText('+65****4567')).toBeInTheDocument();
  expect(within(panel).queryByText('联系传真')).toBeNull();
}, 40_000);
