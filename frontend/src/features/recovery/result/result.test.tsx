import { MOCK } from '@mock/forms';
import { json, problem } from '@mock/server';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../test/unit/browser';
import { serve } from '../../../../test/unit/server';
import { show } from '../../../../test/unit/show';

beforeEach(aBrowser);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const patient = { timeout: 20_000 };
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);

it('RVW-24 RVW-40 RVW-55 number, phone and a code show opinion and marks; a wrong number loses nothing', async () => {
  const asked: Record<string, string>[] = [];
  const sent: Record<string, string>[] = [];
  serve(
    {
      'POST /recoveries/reviews/codes': async ({ request }) => {
        sent.push((await request.json()) as Record<string, string>);
        return json({ resendAfterSeconds: 60 }, 202);
      },
      'POST /recoveries/reviews/results': async ({ request }) => {
        asked.push((await request.json()) as Record<string, string>);
        if (asked.length === 1) return problem(404, 'NOT_FOUND');
        return json({
          taskNo: 'T20261121000002',
          kind: 'USERNAME',
          state: 'REFUSED',
          submittedAt: '2026-11-21T02:00:00Z',
          expectedAt: '2026-11-23T09:00:00Z',
          decidedAt: '2026-11-21T04:00:00Z',
          opinion: '身份证件照片不清晰，请重新提交。',
          marks: [
            { field: 'ID_FRONT', note: '反光' },
            { field: 'name', note: '与证件不符' },
          ],
        });
      },
    },
    false,
  );
  await show('/recovery/result');
  await userEvent.type(await screen.findByLabelText(/受理编号/, undefined, patient), 't20261121000001');
  await userEvent.type(field('mobile'), '13912345678');
  await userEvent.type(field('imageCode'), MOCK.imageCode);
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));
  await waitFor(() => expect(field('smsCode')).toHaveFocus(), patient);
  expect(sent[0]).toMatchObject({ taskNo: 'T20261121000001', mobile: '13912345678' });
  await userEvent.type(field('smsCode'), `${MOCK.smsCode}{Enter}`);
  expect(await screen.findByText(/没有找到这个申请/, undefined, patient)).toBeInTheDocument();
  expect(field('mobile')).toHaveValue('13912345678');

  await userEvent.type(field('taskNo'), '{Backspace}2{Enter}');
  expect(await screen.findByRole('heading', { name: '审核未通过' }, patient)).toBeInTheDocument();
  expect(screen.getByText('身份证件照片不清晰，请重新提交。')).toBeInTheDocument();
  expect(screen.getByText('身份证件正面：反光')).toBeInTheDocument();
  expect(screen.getByText('姓名：与证件不符')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '重新申请' })).toHaveAttribute('href', '/recovery/username');
}, 60_000);
