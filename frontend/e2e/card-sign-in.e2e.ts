import type { Page } from '@playwright/test';
import { legalCardOf, PIN, type Algorithm } from './support/cards.ts';
import { agentAt, DEAD_PORT, test } from './support/cardTest.ts';
import { anApplicant } from './support/people.ts';
import { expect } from './support/test.ts';

/** Real agent processes, real drivers, cards of the trial kit. */

async function openCardTab(page: Page): Promise<void> {
  await page.goto('/signin?by=card');
}

async function connect(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '连接本浏览器' });
  await expect(button).toBeVisible();
  await button.click();
  // A driver that has just been started takes its time.
  await expect(submit(page)).toBeEnabled({ timeout: 45_000 });
}

const submit = (page: Page) => page.getByRole('button', { name: '登录', exact: true });

async function expectSignedIn(page: Page): Promise<void> {
  // The first signature of a server that has just started takes its time.
  await expect(page.getByText('登录成功，账号已自动建立')).toBeVisible({ timeout: 45_000 });
}

test.describe('token of SoftHSM', () => {
  test.use({ drivers: ['softhsm'] });

  for (const algorithm of ['P256', 'P384', 'RSA'] satisfies Algorithm[]) {
    test(`SGN-23 SGN-24 CRD-22 CRD-23 CRD-25 a card with ${algorithm} signs in, and makes the account`, async ({
      page,
      agent,
      softHsmCard,
    }) => {
      const applicant = anApplicant();
      await softHsmCard(legalCardOf(applicant), { algorithm });
      await agent.willAnswer(`pin ${PIN}`);

      await openCardTab(page);
      await connect(page);
      await submit(page).click();
      await expectSignedIn(page);

      const shown = await agent.wasShown();
      expect(shown).toContain(new URL(page.url()).origin);
      expect(shown).toContain(applicant.organisation.orgName);
      expect(shown).toContain(applicant.organisation.legalRepName);
      expect(shown).not.toContain(PIN);
    });
  }

  test('CRD-28 CRD-27 a wrong card password is told by the agent, and the right one goes on', async ({
    page,
    agent,
    softHsmCard,
  }) => {
    await softHsmCard(legalCardOf(anApplicant()));
    await agent.willAnswer('pin 000000', `pin ${PIN}`);

    await openCardTab(page);
    await connect(page);
    await submit(page).click();

    await expectSignedIn(page);
    expect(await agent.wasShown()).toMatch(/SETERROR/);
  });
});

test.describe('soft key', () => {
  test('CRD-25 CRD-32 an SM2 card signs in; it is marked as a trial', async ({ page, agent, softKey }) => {
    await softKey(legalCardOf(anApplicant()));
    await agent.willAnswer(`pin ${PIN}`);

    await openCardTab(page);
    await connect(page);
    await expect(page.getByText('试用软证书')).toBeVisible();
    await submit(page).click();

    await expectSignedIn(page);
  });

  test('CRD-28 who gives up after a wrong card password is told how many tries are left', async ({
    page,
    agent,
    softKey,
  }) => {
    await softKey(legalCardOf(anApplicant()));
    await agent.willAnswer('pin 000000', 'cancel');

    await openCardTab(page);
    await connect(page);
    await submit(page).click();

    await expect(page.getByText('卡密码错误，还可尝试 5 次')).toBeVisible();
  });

  test('SGN-26 cancelling in the agent changes nothing', async ({ page, agent, softKey }) => {
    await softKey(legalCardOf(anApplicant()));
    await agent.willAnswer('cancel');

    await openCardTab(page);
    await connect(page);
    await submit(page).click();

    await expect(page.getByText(/已取消/)).toBeVisible();
    await expect(submit(page)).toBeEnabled();
  });

  test('CRD-24 a revoked card is refused, with its reason', async ({ page, agent, softKey }) => {
    await softKey(legalCardOf(anApplicant()), { state: 'revoked' });
    await agent.willAnswer(`pin ${PIN}`);

    await openCardTab(page);
    await connect(page);
    await submit(page).click();

    await expect(page.getByRole('alert').getByText(/吊销|撤销/)).toBeVisible();
  });

  test('CRD-24 a card the directory knows as lost is refused', async ({ page, agent, softKey }) => {
    await softKey({ ...legalCardOf(anApplicant()), cardNo: '8800077790' });
    await agent.willAnswer(`pin ${PIN}`);

    await openCardTab(page);
    await connect(page);
    await submit(page).click();

    await expect(page.getByRole('alert').getByText('卡介质挂失，不能进行此操作')).toBeVisible();
  });

  test('CRD-20 an expired certificate is told before any password is asked for', async ({
    page,
    agent,
    softKey,
  }) => {
    await softKey(legalCardOf(anApplicant()), { state: 'expired' });

    await openCardTab(page);
    await page.getByRole('button', { name: '连接本浏览器' }).click();

    await expect(page.getByText('卡介质中的证书已过期')).toBeVisible();
    await expect(submit(page)).toBeDisabled();
    expect(await agent.wasShown()).not.toContain('GETPIN');
  });

  test('CRD-29 of two tabs at once the second is told to wait, and the first goes on', async ({
    page,
    context,
    agent,
    softKey,
  }) => {
    await softKey(legalCardOf(anApplicant()));
    await openCardTab(page);
    await connect(page);
    const second = await context.newPage();
    await agentAt(second, agent.port);
    await openCardTab(second);
    await expect(submit(second)).toBeEnabled();

    await submit(page).click();
    await expect(page.getByText('请在代理程序的窗口中输入卡密码')).toBeVisible();
    await submit(second).click();
    await expect(second.getByText('正在进行其他卡操作，请稍候')).toBeVisible();

    await agent.willAnswer(`pin ${PIN}`);
    await expectSignedIn(page);
  });
});

test.describe('smart card in a reader', () => {
  // The machine has one virtual reader.
  test.describe.configure({ mode: 'serial' });
  test.use({ drivers: ['opensc'] });

  test('CRD-20 CRD-25 a PIV card signs in through PC/SC', async ({ page, agent, virtualCard }) => {
    const card = await virtualCard(legalCardOf(anApplicant()));
    await agent.willAnswer(`pin ${PIN}`);

    await openCardTab(page);
    await page.getByRole('button', { name: '连接本浏览器' }).click();
    await expect(submit(page)).toBeDisabled();
    await card.insert();
    await expect(submit(page)).toBeEnabled();
    await submit(page).click();

    await expectSignedIn(page);
  });

  test('CRD-19 SGN-27 pulling the card out while it signs ends the sign-in', async ({
    page,
    agent,
    virtualCard,
  }) => {
    const card = await virtualCard(legalCardOf(anApplicant()));
    await card.insert(5000);
    await agent.willAnswer(`pin ${PIN}`);

    await openCardTab(page);
    await connect(page);
    await submit(page).click();
    await expect(page.getByText('卡介质正在签名，请勿拔出')).toBeVisible();
    await card.pullOut();

    // OpenSC may hang without its card: the agent ends it long before its 30 s for an answer are over.
    await expect(page.getByText('操作过程中请勿拔出卡介质，请重新操作').first()).toBeVisible({
      timeout: 25_000,
    });
    await expect(submit(page)).toBeDisabled();
  });
});

test.describe('agent that is not to be had', () => {
  test('CRD-20 AGENT_NOT_FOUND is told with the way to get it', async ({ page }) => {
    await agentAt(page, DEAD_PORT);

    await openCardTab(page);

    await expect(page.getByText('未检测到本地代理程序，请安装')).toBeVisible();
    await expect(submit(page)).toBeDisabled();
  });

  test.describe('with a policy for others', () => {
    test.use({ sites: ['https://elsewhere.example'] });

    test('CRD-21 an agent whose policy does not name this site gives no information', async ({
      page,
      agent,
    }) => {
      await openCardTab(page);

      // To a site it does not know, an agent is not there.
      await expect(page.getByText('未检测到本地代理程序，请安装')).toBeVisible();
      await expect(page.getByText(/请查看其站点列表中是否拒绝了本网站/)).toBeVisible();
      await expect(submit(page)).toBeDisabled();
      const answer = await page.request.get(`http://127.0.0.1:${agent.port}/.well-known/yap`, {
        headers: { Origin: new URL(page.url()).origin, 'Yap-Version': '1' },
      });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toBe('');
      expect(answer.headers()['access-control-allow-origin']).toBeUndefined();
    });
  });
});
