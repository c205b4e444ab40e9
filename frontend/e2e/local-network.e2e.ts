import { chromium, type Page } from '@playwright/test';
import { browserArguments, behindHttps, type HttpsFront } from './support/https.ts';
import { test as cards } from './support/cardTest.ts';
import { expect } from './support/test.ts';

/**
 * Local Network Access: the product on https at a public address, as the browser sees it, and the agent on this computer.
 * Headless nobody can answer the browser's question, so each of its three answers is put in beforehand.
 */

interface Fixtures {
  front: HttpsFront;
  visit: (permission: 'granted' | 'denied' | 'prompt') => Promise<Page>;
}

const HOST = 'yinxin.test';

const test = cards.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  sites: async ({}, provide, info) => {
    // Each worker has a port of its own, known before the agent's policy is written.
    await provide([`https://${HOST}:${portOf(info.parallelIndex)}`]);
  },
  front: async ({ baseURL }, provide, info) => {
    const front = await behindHttps(HOST, portOf(info.parallelIndex), baseURL ?? '');
    await provide(front);
    await front.stop();
  },
  visit: async ({ front, agent, request }, provide) => {
    // Asked for here: only the browser knows where that name leads.
    const site = (await (await request.get('/api/v1/site')).json()) as { agent?: object };
    const browser = await chromium.launch(browserArguments(front));
    await provide(async (permission) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
      const page = await context.newPage();
      await answer(page, front.origin, permission);
      await page.route('**/api/v1/site', (route) =>
        route.fulfill({ json: { ...site, agent: { ...site.agent, ports: [agent.port] } } }),
      );
      await page.goto(`${front.origin}/signin?by=card`);
      return page;
    });
    await browser.close();
  },
});

const portOf = (worker: number) => 23500 + worker;

/** As if the user had answered, for as long as the page is open. */
async function answer(page: Page, origin: string, setting: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.setPermission', {
    permission: { name: 'loopback-network' },
    setting: setting as 'granted',
    origin,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

/** What the page has asked the agent for. */
function asked(page: Page, port: number): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(`127.0.0.1:${port}`)) urls.push(request.url());
  });
  return urls;
}

test('CRD-20 permission granted: the page finds the agent, with no question', async ({ visit }) => {
  const page = await visit('granted');
  await expect(page.getByText('本浏览器还没有与代理程序连接')).toBeVisible();
  await page.getByRole('button', { name: '连接本浏览器' }).click();
  await expect(page.getByText('未检测到读卡器，请连接读卡器并安装驱动')).toBeVisible();
});

test('CRD-20 permission refused: the page says so, and what to do, and asks the agent for nothing', async ({
  visit,
  agent,
}) => {
  const page = await visit('denied');
  const requests = asked(page, agent.port);
  await expect(page.getByText('浏览器不允许本网站访问本机的程序')).toBeVisible();
  await page.waitForTimeout(4000);
  expect(requests).toEqual([]);
});

test('CRD-20 not asked yet: the page explains before the browser asks', async ({ visit, agent }) => {
  const page = await visit('prompt');
  const requests = asked(page, agent.port);
  await expect(page.getByText('浏览器将询问是否允许本网站访问本机的程序')).toBeVisible();
  await page.waitForTimeout(4000);
  expect(requests).toEqual([]);
  await page.getByRole('button', { name: '查找本地代理程序' }).click();
  await expect.poll(() => requests.length).toBeGreaterThan(0);
});

test('CRD-20 while the question is open the page waits for the answer, and goes on with it', async ({
  visit,
  agent,
}) => {
  const page = await visit('prompt');
  // Headless Chromium answers its question itself: the calls are held, as an open question holds them.
  let allow: (() => void) | undefined;
  const allowed = new Promise<void>((resolve) => (allow = resolve));
  await page.route(`http://127.0.0.1:${agent.port}/**`, async (route) => {
    await allowed;
    await route.continue();
  });
  await page.getByRole('button', { name: '查找本地代理程序' }).click();
  await expect(page.getByText('正在等待您在浏览器中作答')).toBeVisible();
  await page.waitForTimeout(5000);
  await expect(page.getByText('正在等待您在浏览器中作答')).toBeVisible();
  await expect(page.getByText('未检测到本地代理程序')).toBeHidden();
  await answer(page, new URL(page.url()).origin, 'granted');
  allow?.();
  await expect(page.getByText('本浏览器还没有与代理程序连接')).toBeVisible();
});
