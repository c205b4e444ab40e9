import { idle } from '@/api/idle';
import type { Handler } from '@mock/server';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import { aBrowser } from './browser';
import { fakeAgent, memoryPairings, type FakeAgent } from './fakeAgent';
import { serve } from './server';
import { show } from './show';

/** The page where documents are sealed, as a user with an agent has it. */

export const patient = { timeout: 30_000 };
export const button = (name: RegExp | string) => screen.findByRole('button', { name }, patient);
export const press = async (name: RegExp | string) => userEvent.click(await button(name));

export interface Desk {
  fake: FakeAgent;
  pairings: ReturnType<typeof memoryPairings>;
}

/** With an agent that signs what it is given. */
export function aDesk(): Desk {
  aBrowser();
  const fake = fakeAgent();
  fake.script = [{ state: 'done', result: { items: [{ signature: 'c2lnbmVk', algorithm: 'ES256' }] } }];
  return { fake, pairings: memoryPairings() };
}

export function clearDesk(): void {
  cleanup();
  idle.forget();
  vi.unstubAllGlobals();
}

export async function openSealing(
  fake: FakeAgent,
  handlers: Record<string, Handler> = {},
): Promise<string[]> {
  const calls = serve(handlers, true, fake);
  await show('/console/sealing');
  await screen.findByRole('heading', { name: '选择文件' }, patient);
  return calls;
}

const fileField = () =>
  document.querySelector<HTMLInputElement>('input[name="document"]') ?? expect.fail('no field');

/** Past what the field offers, as a drop would. */
export const put = (name: string, content = 'x') =>
  fireEvent.change(fileField(), { target: { files: [new File([content], name)] } });

export const faultOfFile = (text: RegExp) =>
  waitFor(() => expect(fileField()).toHaveAccessibleDescription(text), patient);

export async function chooseSeal(name: RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('radio', { name }, patient));
  await press('下一步');
  await screen.findByRole('heading', { name: '放置印章' }, patient);
}

/** A sheet of 420 × 594 pixels: two for each millimetre. */
export function clickAt(xMm: number, yMm: number, page = 1): void {
  const sheet = screen.getByRole('group', { name: `第${page}页的版面` });
  sheet.getBoundingClientRect = () => new DOMRect(10, 20, 420, 594);
  fireEvent.click(sheet, { clientX: 10 + xMm * 2, clientY: 20 + yMm * 2 });
}

/** From the file to the confirmation, with one stamp. */
export async function placeOne(file = '合同.pdf'): Promise<void> {
  put(file);
  await chooseSeal(/^公章/);
  clickAt(150, 250);
  await press('下一步');
  await screen.findByRole('heading', { name: '核对并用印' }, patient);
}

/** The first time the browser is connected to the agent. */
export async function sealByCard(): Promise<void> {
  await press('连接本浏览器');
  await goOn('输入卡密码并用印');
}

export async function goOn(name: string): Promise<void> {
  const go = await button(name);
  await waitFor(() => expect(go).toBeEnabled(), patient);
  await userEvent.click(go);
}
