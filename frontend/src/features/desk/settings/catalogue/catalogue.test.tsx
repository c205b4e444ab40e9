import type { QualificationCatalogue, StaffSession } from '@/api/schemas';
import { json, problem, type Handler } from '@mock/server';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../../test/unit/browser';
import { serve } from '../../../../../test/unit/server';
import { show } from '../../../../../test/unit/show';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };

const session = (duties: StaffSession['duties']): StaffSession => ({
  staffId: '0195a0a0-0000-7000-8000-000000000001',
  username: 'manager',
  name: '陈静',
  duties,
  confirms: [],
  signedInAt: new Date().toISOString(),
  idleExpiresAt: new Date(Date.now() + 900_000).toISOString(),
  expiresAt: new Date(Date.now() + 43_200_000).toISOString(),
});

const catalogue: QualificationCatalogue = {
  version: 4,
  changedAt: '2026-11-20T02:00:00Z',
  tabs: [
    {
      code: 'CUSTOMS',
      label: { zh: '海关', en: 'Customs' },
      fields: [
        {
          code: 'customsOffice',
          label: { zh: '主管海关', en: 'Customs office' },
          type: 'CODE',
          list: 'OFFICES',
          required: false,
          editable: true,
          sources: [],
        },
      ],
    },
  ],
  lists: [{ code: 'OFFICES', choices: [] }],
};

async function open(
  handlers: Record<string, Handler> = {},
  duties: StaffSession['duties'] = ['CATALOGUE_ADMIN'],
) {
  serve({
    'GET /staff/session': () => json(session(duties)),
    'GET /staff/phrases': () => json([]),
    'GET /staff/calendar': () => json([]),
    'GET /staff/qualification-catalogue': () => json(catalogue),
    ...handlers,
  });
  await show('/desk/settings');
  await screen.findByRole('heading', { name: '常用审核意见' }, patient);
}

describe('the catalogue of qualifications', () => {
  it('QLF-12 a member names an office, adds a required field and saves the next version', async () => {
    const sent: QualificationCatalogue[] = [];
    await open({
      'PUT /staff/qualification-catalogue': async ({ request }) => {
        const body = (await request.json()) as QualificationCatalogue;
        sent.push(body);
        return json({ ...catalogue, ...body, version: 5 });
      },
    });
    expect(await screen.findByRole('textbox', { name: '主管海关：字段代码' }, patient)).toHaveAttribute(
      'readonly',
    );
    await userEvent.click(screen.getByRole('button', { name: '添加字段' }));
    await userEvent.type(screen.getByRole('textbox', { name: '添加字段：字段代码' }), 'customsNote');
    await userEvent.type(screen.getByRole('textbox', { name: 'customsNote：英文名称' }), 'Note');
    await userEvent.click(screen.getByRole('checkbox', { name: 'customsNote：必填' }));
    const save = () => screen.getAllByRole('button', { name: /^保\s?存$/ }).at(-1) as HTMLElement;
    await userEvent.click(save());
    expect(await screen.findByText('请填写中文名称', undefined, patient)).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'customsNote：中文名称' }), '备注');
    await userEvent.click(screen.getByRole('tab', { name: '代码表 OFFICES' }));
    await userEvent.click(screen.getByRole('button', { name: '添加代码' }));
    await userEvent.type(screen.getByRole('textbox', { name: '添加代码：代码' }), 's009');
    await userEvent.type(screen.getByRole('textbox', { name: 'S009：英文名称' }), 'Ninth office');
    await userEvent.type(screen.getByRole('textbox', { name: 'S009：中文名称' }), '第九办');
    await userEvent.click(save());
    expect(await screen.findByText(/^已保存/, undefined, patient)).toBeVisible();
    expect(sent[0]?.version).toBe(4);
    expect(sent[0]?.tabs[0]?.fields[1]).toMatchObject({ code: 'customsNote', required: true, type: 'TEXT' });
    expect(sent[0]?.lists[0]?.choices[0]).toMatchObject({ code: 'S009', active: true });
  }, 60_000);

  it('QLF-12 what does not go together is shown at its row', async () => {
    await open({
      'PUT /staff/qualification-catalogue': () =>
        problem(422, 'VALIDATION_FAILED', {
          fieldErrors: [{ field: 'tabs[0].fields[0].list', code: 'QLF_LIST_UNKNOWN', message: '' }],
        }),
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: '主管海关：必填' }, patient));
    await userEvent.click(screen.getAllByRole('button', { name: /^保\s?存$/ }).at(-1) as HTMLElement);
    expect(await screen.findByText('代码表与字段类型不符', undefined, patient)).toBeVisible();
    expect(screen.getByRole('tab', { name: '海关 !' })).toBeVisible();
  }, 60_000);
});
