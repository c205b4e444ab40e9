import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeAgent, memoryPairings, type FakeAgent } from '../../test/unit/fakeAgent';
import { fakePermission } from '../../test/unit/fakePermission';
import { createAgent } from './agent';

const SETTINGS = { ports: [24817, 24818, 24819], minimumVersion: '1.0.0' };
const FAR = 'yinxin.example';

let fake: FakeAgent;
let calls: number;

beforeEach(() => {
  localStorage.clear();
  fake = fakeAgent();
  calls = 0;
});

afterEach(() => vi.unstubAllGlobals());

function visit(...[hostname, setting, names]: Parameters<typeof fakePermission>) {
  const permission = fakePermission(hostname, setting, names);
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    calls += 1;
    // Chromium asks for a program that listens; elsewhere the call fails at once.
    if (fake.mode !== 'down' && Number(new URL(input).port) === fake.port) await permission.gate();
    return fake.fetch(input, init);
  });
  const agent = createAgent(SETTINGS, memoryPairings());
  return { agent, permission, phase: () => agent.state().phase };
}

const phaseAfter = async (...where: Parameters<typeof fakePermission>) => {
  const { agent, phase } = visit(...where);
  await agent.look();
  return phase();
};

describe('before the first call', () => {
  it.each([
    ['granted', 'unpaired'],
    ['prompt', 'explain'],
    ['denied', 'denied'],
  ] as const)('CRD-20 the browser says %s: %s', async (setting, phase) => {
    expect(await phaseAfter(FAR, setting)).toBe(phase);
    expect(calls > 0).toBe(setting === 'granted');
  });

  it('CRD-20 reads the name of older browsers too', async () => {
    expect(await phaseAfter(FAR, 'prompt', ['local-network-access'])).toBe('explain');
  });

  it('CRD-20 a browser that knows no such permission needs no explanation', async () => {
    expect(await phaseAfter(FAR, 'granted', [])).toBe('unpaired');
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('CRD-20 nothing is explained on %s', async (hostname) => {
    const { agent, permission, phase } = visit(hostname, 'prompt');
    permission.asks = false;
    await agent.look();
    expect(phase()).toBe('unpaired');
  });

  it('CRD-20 a refusal does not bind a page of this computer', async () => {
    expect(await phaseAfter('localhost', 'denied')).toBe('unpaired');
  });
});

describe('while the browser asks', () => {
  async function asked(hostname = FAR) {
    const site = visit(hostname, 'prompt');
    const looking = site.agent.look(true);
    await vi.waitFor(() => expect(site.phase()).toBe('waiting'), { timeout: 7000 });
    return { ...site, looking };
  }

  it('CRD-20 the page waits, with one question, and goes on with leave', async () => {
    const { agent, permission, looking, phase } = await asked();
    const again = agent.look();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(phase()).toBe('waiting');
    expect(permission.questions).toBe(1);
    permission.answer('granted');
    await Promise.all([looking, again]);
    expect(phase()).toBe('unpaired');
  });

  it('CRD-20 a refusal is told as one', async () => {
    const { permission, looking, phase } = await asked();
    permission.answer('denied');
    await looking;
    expect(phase()).toBe('denied');
  });

  it('CRD-20 a question sent away is explained again, and not asked again by itself', async () => {
    const { agent, permission, looking, phase } = await asked();
    permission.answer('prompt');
    await looking;
    expect(phase()).toBe('explain');
    await agent.look();
    expect(phase()).toBe('explain');
    expect(permission.questions).toBe(1);
  });

  it('CRD-20 also where none was expected, as behind a proxy, and the next visit knows', async () => {
    const { permission, looking, phase } = await asked('localhost');
    permission.answer('denied');
    await looking;
    expect(phase()).toBe('denied');
    expect(await phaseAfter('localhost', 'prompt')).toBe('explain');
  }, 12_000);
});

describe('where the browser does not ask although it could', () => {
  it('CRD-20 a name that leads to this computer is explained once', async () => {
    const { agent, permission, phase } = visit(FAR, 'prompt');
    permission.asks = false;
    await agent.look(true);
    expect(phase()).toBe('unpaired');
    const next = visit(FAR, 'prompt');
    next.permission.asks = false;
    await next.agent.look();
    expect(next.phase()).toBe('unpaired');
  });

  it('AGENT_NOT_FOUND no agent, so no question: the page says that it is missing', async () => {
    fake.mode = 'down';
    const { agent, phase } = visit(FAR, 'prompt');
    await agent.look(true);
    expect(phase()).toBe('absent');
  });
});
