import { idle } from '@/api/idle';
import * as data from '@mock/data';
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

const patient = { timeout: 40_000 };
const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? expect.fail(name);
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }, patient));
/** The dialog in which a question stands; two open dialogs share their names' ids here. */
const asked = async (title: string) => {
  const words = await screen.findByText(title, undefined, patient);
  return words.closest<HTMLElement>('[role="dialog"]') ?? expect.fail(title);
};
const operator = { ...data.account, kind: 'ENT_OPERATOR' as const };

/** Answers as the server does: effects are told until they are accepted. */
function changing(bodies: unknown[], ...effects: string[]): Handler {
  return async ({ request }) => {
    const body = (await request.json()) as { acceptedEffects?: string[] };
    bodies.push(body);
    return effects.every((effect) => body.acceptedEffects?.includes(effect))
      ? json({ changed: true, effects })
      : problem(409, 'EFFECTS_NOT_ACCEPTED', { params: { effects } });
  };
}

describe('an operator', () => {
  it('ACC-03 sees the name of the organisation only, and the own data', async () => {
    serve({ 'GET /account': () => json(operator) });
    await show('/console/account');
    const panel = await screen.findByRole('region', { name: '企业信息' }, patient);
    expect(within(panel).getByText('示例明远贸易有限公司')).toBeInTheDocument();
    expect(within(panel).queryByText('91350100M000100Y43')).toBeNull();
    expect(within(panel).queryByRole('button')).toBeNull();
    const own = screen.getByRole('region', { name: '账号归属人' });
    expect(within(own).getByText('李某某')).toBeInTheDocument();
    expect(within(own).getByText('个人信息')).toBeInTheDocument();
    expect(screen.getByText('温馨提示：修改信息后需重新登录')).toBeInTheDocument();
  }, 180_000);

  it('ACC-28 ACC-30 ACC-09 is told that the card is lost, may think better of it, and signs in again', async () => {
    const bodies: unknown[] = [];
    serve({
      'GET /account': () => json(operator),
      'PUT /account/identity': changing(bodies, 'CARD_UNBOUND', 'REAL_NAME_VOID', 'SIGN_IN_AGAIN'),
    });
    await show('/console/account');
    await press('修改 账号归属人');
    const form = await screen.findByRole('dialog', { name: '用户信息修改' }, patient);
    await userEvent.clear(field('name'));
    await userEvent.type(field('name'), '李改名');
    await userEvent.type(field('idNumber'), '110101199001010015');
    await userEvent.click(within(form).getByRole('button', { name: /确\s?定/ }));
    const question = () => asked('请确认修改的影响');
    const told = within(await question()).getAllByRole('listitem');
    expect(told.map((line) => line.textContent)).toEqual([
      '已绑定的卡介质与持有人不再一致，将被解绑',
      '实名认证失效，需要重新认证',
      '全部登录结束，需要重新登录',
    ]);
    await userEvent.click(within(await question()).getByRole('button', { name: /取\s?消/ }));
    expect(bodies).toHaveLength(1);
    expect(field('name')).toHaveValue('李改名');
    await userEvent.click(within(form).getByRole('button', { name: /确\s?定/ }));
    await userEvent.click(within(await question()).getByRole('button', { name: '确认并保存' }));
    expect(await screen.findByText('您的信息已修改，请重新登录。', undefined, patient)).toBeInTheDocument();
    expect(bodies.at(-1)).toMatchObject({
      name: '李改名',
      version: 1,
      acceptedEffects: ['CARD_UNBOUND', 'REAL_NAME_VOID', 'SIGN_IN_AGAIN'],
    });
  }, 180_000);
});

describe('an individual', () => {
  it('ACC-04 ACC-29 ACC-34 sees the stated organisation, its dialogs, and no card', async () => {
    const individual = { ...data.account, kind: 'INDIVIDUAL', organisation: undefined };
    serve({
      'GET /account': () =>
        json({
          ...individual,
          statedOrganisation: {
            uscc: '91350100M000100Y43',
            orgCode: 'M000100Y4',
            orgName: '示例所填公司',
            legalRepName: '**强',
            version: 2,
          },
        }),
    });
    await show('/console/account');
    const panel = await screen.findByRole('region', { name: '企业信息' }, patient);
    expect(within(panel).getByText('示例所填公司')).toBeInTheDocument();
    expect(within(panel).getByText(/不产生权限/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '卡介质' })).toBeNull();
    await press('修改 账号归属人');
    const form = await screen.findByRole('dialog', { name: '个人用户信息修改' }, patient);
    expect(within(form).getByRole('button', { name: /保\s?存/ })).toBeInTheDocument();
    expect(within(form).getByRole('link', { name: '身份证认证说明' })).toHaveAttribute(
      'href',
      '/help/identity-check',
    );
  }, 180_000);
});

describe('somebody else was faster', () => {
  it('ACC-16 the new data stand beside what was typed, and the next sending carries their version', async () => {
    const bodies: { version?: number; orgName?: string }[] = [];
    const { organisation } = data.account;
    let now = data.account;
    serve({
      'GET /account': () => json(now),
      'PUT /account/organisation': async ({ request }) => {
        const body = (await request.json()) as { version: number };
        bodies.push(body);
        if (body.version === 1) {
          now = {
            ...data.account,
            organisation: { ...(organisation ?? expect.fail()), orgName: '示例已改名公司', version: 2 },
          };
          return problem(409, 'CONFLICT_STALE');
        }
        return json({ changed: true, effects: [] });
      },
    });
    await show('/console/account');
    await press('修改 修改企业信息');
    const form = await screen.findByRole('dialog', { name: '用户企业信息修改' }, patient);
    await userEvent.clear(field('orgName'));
    await userEvent.type(field('orgName'), '示例我填的公司');
    await userEvent.click(within(form).getByRole('button', { name: /保\s?存/ }));
    const note = (await within(form).findByText('信息已在别处被修改', undefined, patient)).parentElement;
    for (const text of ['示例明远贸易有限公司', '示例已改名公司', '示例我填的公司']) {
      expect(within(note ?? expect.fail()).getByText(text)).toBeInTheDocument();
    }
    expect(field('orgName')).toHaveValue('示例我填的公司');
    await userEvent.click(within(form).getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('企业信息已保存', undefined, patient)).toBeInTheDocument();
    expect(bodies.map(({ version }) => version)).toEqual([1, 2]);
    expect(bodies.at(-1)).toMatchObject({ orgName: '示例我填的公司' });
  }, 180_000);
});

describe('settings', () => {
  it('ACC-65 without a directory nothing can be synchronised', async () => {
    serve({ 'GET /account/directory-sync': () => json({ available: false, data: [] }) });
    await show('/console/account');
    await press('账户设置');
    await screen.findByRole('switch', { name: '手机号登录' }, patient);
    await waitFor(() => expect(screen.queryByRole('button', { name: '信息同步' })).toBeNull());
  }, 180_000);

  it('ACC-64 the reason of a rejection and the last result stay in view', async () => {
    const last = { state: 'REJECTED', reason: '手机号与目录不一致', at: '2026-11-21T01:00:00Z' };
    serve({
      'GET /account/directory-sync': () =>
        json({ available: true, directoryName: '示例用户目录', data: ['NAME'], last }),
    });
    await show('/console/account');
    await press('账户设置');
    expect(
      await screen.findByText(/同步失败：手机号与目录不一致 · 2026/, undefined, patient),
    ).toBeInTheDocument();
  }, 180_000);

  it('ACC-63 turning a switch off asks first, and then is done at once', async () => {
    let account = { ...data.account, phoneLogin: true };
    const sent: unknown[] = [];
    serve({
      'GET /account': () => json(account),
      'PUT /account/phone-login': async ({ request }) => {
        sent.push(await request.json());
        account = { ...account, phoneLogin: false };
        return json({ phoneLogin: false, emailLogin: false });
      },
    });
    await show('/console/account');
    await press('账户设置');
    const phone = await screen.findByRole('switch', { name: '手机号登录' }, patient);
    await userEvent.click(phone);
    const question = () => asked('关闭手机号登录？');
    await userEvent.click(within(await question()).getByRole('button', { name: /取\s?消/ }));
    expect(sent).toEqual([]);
    await userEvent.click(phone);
    await userEvent.click(
      within(await question())
        .getAllByRole('button')
        .at(-1) ?? expect.fail(),
    );
    await waitFor(() => expect(phone).not.toBeChecked(), patient);
    expect(sent).toEqual([{ enabled: false }]);
  }, 180_000);
});
