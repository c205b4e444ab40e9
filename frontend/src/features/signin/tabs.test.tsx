import { idle } from '@/api/idle';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
const tab = (name: string) => screen.getByRole('tab', { name });

it('SGN-01 UIC-25 arrows go from way to way; what a way shows takes the focus after a click only', async () => {
  serve({}, false);
  await show('/signin?by=card');
  const card = await screen.findByRole('tab', { name: '卡介质' }, patient);
  card.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await waitFor(() => expect(document.querySelector('input[name="mobile"]')).not.toBeNull(), patient);
  expect(tab('手机号登录')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await waitFor(() => expect(document.querySelector('input[name="password"]')).not.toBeNull(), patient);
  expect(tab('账号登录')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(card).toHaveFocus();
  await waitFor(() => expect(card).toHaveAttribute('aria-selected', 'true'), patient);
  await userEvent.click(tab('手机号登录'));
  await waitFor(() => expect(document.querySelector('input[name="mobile"]')).toHaveFocus(), patient);
}, 60_000);
