import { idle } from '@/api/idle';
import type { Seal } from '@/api/sealTypes';
import { aPreparation, aSeal, drawnSeal, extracted, SEAL_ORG, sealDetails } from '@mock/seals';
import { json, type Handler } from '@mock/server';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { dialogTitled } from '../../../../test/unit/dialogs';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

vi.mock('@/api/upload', async () => ({
  postFile: (await import('../../../../test/unit/uploads')).postByName,
}));

beforeEach(aBrowser);
afterEach(() => {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
});

const patient = { timeout: 30_000 };
const PREPARED = 'POST /api/v1/seal-preparations/seals/';

/** An answer that comes when the test says so. */
function later() {
  let come = (_answer: Response) => {};
  const answer = new Promise<Response>((resolve) => (come = resolve));
  return { answer, come };
}

async function change(seal: Seal, handlers: Record<string, Handler> = {}) {
  const sent: object[] = [];
  const calls = serve({
    'GET /seals': () => json({ items: [seal], page: 1, pageSize: 10, total: 1 }),
    'GET /seals/operators': () => json([]),
    'GET /seals/{id}': () => json(sealDetails(seal)),
    'POST /seal-preparations/seals/{id}/change': async ({ request }) => {
      sent.push((await request.json()) as object);
      return json(aPreparation(seal.name, '周某某'), 201);
    },
    ...handlers,
  });
  await show('/console/seals');
  await screen.findByRole('table', undefined, patient);
  await userEvent.click(screen.getByRole('checkbox', { name: `选择印章 ${seal.name}` }));
  await userEvent.click(screen.getByRole('button', { name: '修改印章' }));
  const dialog = await dialogTitled('修改印章');
  const save = async () =>
    userEvent.click(await within(dialog).findByRole('button', { name: '保存印章' }, patient));
  await within(dialog).findByRole('button', { name: '保存印章' }, patient);
  return { sent, calls, dialog, save };
}

const confirmedPicture = async () => {
  const step = await screen.findByRole('region', { name: '法人卡确认' }, patient);
  return within(step).getByRole('img').getAttribute('src');
};

describe('the picture of a seal that is changed', () => {
  it('SEL-14 SEL-39 is not saved while another one is being extracted or is too poor, unless the present one is kept', async () => {
    const first = later();
    const { sent, calls, dialog, save } = await change(aSeal(2), {
      'POST /seal-pictures/extractions': () => first.answer,
    });
    const scan = dialog.querySelector<HTMLInputElement>('input[name="scan"]') ?? expect.fail('no field');
    await userEvent.upload(scan, new File(['x'], 'poor.png', { type: 'image/png' }));
    await save();
    await waitFor(() => expect(scan).toHaveAccessibleDescription(/提取尚未完成/), patient);
    expect(calls.filter((call) => call.startsWith(PREPARED))).toEqual([]);

    first.come(json(extracted('<svg/>', { acceptable: false, findings: ['FAINT'] }), 201));
    expect(await within(dialog).findByText(/质量不合格/, undefined, patient)).toBeInTheDocument();
    await save();
    await waitFor(() => expect(scan).toHaveAccessibleDescription(/请选择印章图片/), patient);
    expect(calls.filter((call) => call.startsWith(PREPARED))).toEqual([]);

    await userEvent.click(within(dialog).getByRole('button', { name: '仍用当前图样' }));
    await save();
    expect(await confirmedPicture()).toMatch(/\/picture/);
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('pictureId');
  }, 120_000);

  it('SEL-05 is confirmed as it was handed in, though another one arrives meanwhile', async () => {
    const preparation = later();
    const drawing = later();
    const seal = aSeal(0);
    const { dialog, save } = await change(seal, {
      'POST /seal-preparations/seals/{id}/change': () => preparation.answer,
      'POST /seal-pictures/previews': () => drawing.answer,
    });
    const name = dialog.querySelector<HTMLInputElement>('input[name="sealName"]') ?? expect.fail('no field');
    fireEvent.change(name, { target: { value: '样例改名章' } });
    await userEvent.click(within(dialog).getByRole('button', { name: /预览|生成/ }));
    await save();
    preparation.come(json(aPreparation('样例改名章', '周某某'), 201));
    const shown = await confirmedPicture();
    expect(shown).toMatch(/\/picture/);
    await act(async () => {
      drawing.come(json(drawnSeal('COMPANY', SEAL_ORG), 201));
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(await confirmedPicture()).toBe(shown);
  }, 120_000);
});
