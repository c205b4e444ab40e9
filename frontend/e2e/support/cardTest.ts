import type { Page } from '@playwright/test';
import { startAgent, type Agent } from './agent.ts';
import {
  makeSoftHsmToken,
  makeVirtualCard,
  plugSoftKey,
  type Holder,
  type VirtualCard,
  type Wanted,
} from './cards.ts';
import { test as base } from './test.ts';

/** The trial kit of the product under test. */
const product = () => {
  const home = process.env.YINXIN_E2E_HOME;
  if (!home) throw new Error('Tests with cards need YINXIN_E2E_HOME beside YINXIN_E2E_URL.');
  return home;
};

/** The ports this product's pages may call; the server's content security policy names them. */
const ports = (process.env.YINXIN_E2E_AGENT_PORTS ?? '24817,24818,24819').split(',').map(Number);

/** Nobody listens there. */
export const DEAD_PORT = ports.at(-1) ?? 0;

interface CardFixtures {
  drivers: ('softhsm' | 'opensc')[];
  /** The sites the agent's policy names; undefined: those of the local run. */
  sites: string[] | undefined;
  /** An agent of this test's own, which this test's pages find. */
  agent: Agent;
  softKey: (holder: Holder, more?: Partial<Wanted>) => Promise<void>;
  softHsmCard: (holder: Holder, more?: Partial<Wanted>) => Promise<void>;
  virtualCard: (holder: Holder, more?: Partial<Wanted>) => Promise<VirtualCard>;
}

/** Lets the page look for the agent at this port only: agents of other tests are none of its business. */
export async function agentAt(page: Page, port: number): Promise<void> {
  await page.route('**/api/v1/site', async (route) => {
    const answer = await route.fetch();
    const site = (await answer.json()) as { agent: object };
    await route.fulfill({ response: answer, json: { ...site, agent: { ...site.agent, ports: [port] } } });
  });
}

export const test = base.extend<CardFixtures>({
  drivers: [[], { option: true }],
  sites: [undefined, { option: true }],
  agent: async ({ drivers, sites, context }, provide, { parallelIndex }) => {
    const port = ports[parallelIndex] ?? 0;
    const agent = await startAgent({ product: product(), port, drivers, sites });
    context.on('page', (page) => void agentAt(page, agent.port));
    await provide(agent);
    await agent.stop();
  },
  page: async ({ page, agent }, provide) => {
    await agentAt(page, agent.port);
    await provide(page);
  },
  softKey: async ({ agent }, provide) => {
    await provide((holder, more) => plugSoftKey(product(), agent, { algorithm: 'SM2', ...holder, ...more }));
  },
  softHsmCard: async ({ agent }, provide) => {
    await provide((holder, more) =>
      makeSoftHsmToken(product(), agent, { algorithm: 'P256', ...holder, ...more }),
    );
  },
  virtualCard: async ({ agent }, provide) => {
    const made: VirtualCard[] = [];
    await provide(async (holder, more) => {
      const card = await makeVirtualCard(product(), agent, { algorithm: 'P256', ...holder, ...more });
      made.push(card);
      return card;
    });
    for (const card of made) await card.pullOut();
  },
});
