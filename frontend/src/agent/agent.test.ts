import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  aSnapshot,
  aToken,
  fakeAgent,
  memoryPairings,
  token,
  type FakeAgent,
} from '../../test/unit/fakeAgent';
import { createAgent } from './agent';
import { AgentFault } from './fault';
import { publicJwk, thumbprint } from './proof';

const SETTINGS = { ports: [24817, 24818, 24819], minimumVersion: '1.0.0' };
const REQUEST = {
  challenge: `yx1.login.${'A'.repeat(43)}`,
  purpose: 'login',
  accept: ['ES256'],
  lang: 'zh-CN',
} as const;
const request = { ...REQUEST, accept: [...REQUEST.accept] };

let fake: FakeAgent;

beforeEach(() => {
  fake = fakeAgent();
  vi.stubGlobal('fetch', fake.fetch);
});

afterEach(() => vi.unstubAllGlobals());

async function paired(pairings = memoryPairings()) {
  const agent = createAgent(SETTINGS, pairings);
  await agent.look();
  await agent.pair();
  return { agent, pairings };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof AgentFault ? error.code : String(error)),
  );

describe('looking for the agent', () => {
  it.each([24817, 24818, 24819])('CRD-20 finds it on port %s', async (port) => {
    fake.port = port;
    const agent = createAgent(SETTINGS, memoryPairings());
    await agent.look();
    expect(agent.state()).toMatchObject({ phase: 'unpaired', info: { version: '1.2.0' } });
  });

  it('AGENT_NOT_FOUND where nobody listens', async () => {
    fake.mode = 'down';
    const agent = createAgent(SETTINGS, memoryPairings());
    await agent.look();
    expect(agent.state()).toEqual({ phase: 'absent' });
  });

  it('CRD-21 tells an agent that refuses this site from none at all', async () => {
    fake.mode = 'refusing';
    const agent = createAgent(SETTINGS, memoryPairings());
    await agent.look();
    expect(agent.state()).toEqual({ phase: 'refused' });
  });

  it.each([
    ['1.2.0', '1.10.0', 'outdated'],
    ['1.10.0', '1.9.3', 'unpaired'],
    ['2.0', '2.0.0', 'unpaired'],
  ])('AGENT_OUTDATED version %s where %s is needed: %s', async (version, minimumVersion, phase) => {
    fake.version = version;
    const agent = createAgent({ ...SETTINGS, minimumVersion }, memoryPairings());
    await agent.look();
    expect(agent.state().phase).toBe(phase);
  });
});

describe('pairing', () => {
  it('CRD-21 shows the code of the agent’s window, then knows the agent again', async () => {
    const pairings = memoryPairings();
    const agent = createAgent(SETTINGS, pairings);
    const codes = new Set<string>();
    const off = agent.subscribe(() => {
      const state = agent.state();
      if (state.phase === 'pairing' && state.code) codes.add(state.code);
    });
    await vi.waitFor(() => expect(agent.state().phase).toBe('unpaired'));
    await agent.pair();
    off();
    expect([...codes]).toEqual([fake.code]);
    expect(fake.code).toMatch(/^\d{6}$/);
    expect(agent.state()).toMatchObject({ phase: 'ready', snapshot: { tokens: [{ id: 'token-1' }] } });

    const next = createAgent(SETTINGS, pairings);
    await next.look();
    expect(next.state().phase).toBe('ready');
  });

  it('keeps a key that no script can read', async () => {
    const { pairings } = await paired();
    const { keys } = pairings.all.get('instance-1') ?? expect.fail();
    expect(keys.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', keys.privateKey)).rejects.toThrow();
  });

  it('is asked for again when the agent has forgotten it', async () => {
    const { agent, pairings } = await paired();
    fake.forgetPairings();
    expect(await codeOf(agent.authenticate(request))).toBe('pair.required');
    expect(agent.state().phase).toBe('unpaired');
    expect(pairings.all.size).toBe(0);
  });

  it('believes no other program that took the port', async () => {
    const { agent } = await paired();
    fake.impostor = true;
    expect(await codeOf(agent.authenticate(request))).toBe('agent.untrusted');
    await agent.look();
    expect(agent.state()).toMatchObject({ phase: 'failed', fault: { code: 'agent.untrusted' } });
  });
});

describe('operations', () => {
  it('SGN-25 hand the challenge to the agent and tell each state', async () => {
    const { agent } = await paired();
    fake.script = [
      { state: 'waiting-consent' },
      { state: 'waiting-pin' },
      { state: 'working' },
      { state: 'done', result: token() },
    ];
    const states: string[] = [];
    const answer = await agent.authenticate(request, { onState: (state) => states.push(state) });
    expect(answer).toEqual(token());
    expect(states).toEqual(['queued', 'waiting-consent', 'waiting-pin', 'working', 'done']);
    const sent = fake.told.find(({ path }) => path === '/v1/authentications')?.body;
    expect(sent).toEqual(request);
  });

  it('SEL-55 hand a ticket over as it is, made for this page’s key', async () => {
    const { agent, pairings } = await paired();
    const { keys } = pairings.all.get('instance-1') ?? expect.fail();
    expect(await agent.pageKey()).toBe(await thumbprint(await publicJwk(keys)));
    const result = { items: [{ signature: 'AAAA', algorithm: 'SM2SM3' }] };
    fake.script = [{ state: 'done', result }];
    expect(await agent.seal('header.payload.signature')).toEqual(result);
    const sent = fake.told.find(({ path }) => path === '/v1/seals')?.body;
    expect(sent).toMatchObject({ ticket: 'header.payload.signature' });
  });

  it.each([
    ['pin.wrong', { left: 2 }],
    ['card.removed', {}],
    ['driver.crashed', {}],
  ])('end with %s', async (code, params) => {
    const { agent } = await paired();
    fake.script = [{ state: 'failed', problem: { code, params } }];
    const fault = await agent.authenticate(request).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code, params });
  });

  it.each([
    ['cancelled', 'user.cancelled'],
    ['expired', 'user.timeout'],
  ] as const)('%s is %s', async (state, code) => {
    const { agent } = await paired();
    fake.script = [{ state }];
    expect(await codeOf(agent.authenticate(request))).toBe(code);
  });

  it('CRD-29 a second one is busy', async () => {
    const { agent } = await paired();
    fake.script = [{ state: 'failed', problem: { code: 'busy' } }];
    expect(await codeOf(agent.authenticate(request))).toBe('busy');
  });

  it('are cancelled in the agent too when the user cancels here', async () => {
    const { agent } = await paired();
    fake.script = [{ state: 'waiting-pin' }];
    const control = new AbortController();
    const running = codeOf(
      agent.authenticate(request, {
        signal: control.signal,
        onState: (state) => state === 'waiting-pin' && setTimeout(() => control.abort(), 10),
      }),
    );
    expect(await running).toBe('user.cancelled');
    expect(fake.told.some(({ method }) => method === 'DELETE')).toBe(true);
  });
});

describe('following', () => {
  it('SGN-27 sees a card come and go while it is watched', async () => {
    const { agent } = await paired();
    const off = agent.subscribe(() => undefined);
    const tokens = () => {
      const state = agent.state();
      return state.phase === 'ready' ? state.snapshot.tokens.length : -1;
    };
    fake.change({ tokens: [] });
    await vi.waitFor(() => expect(tokens()).toBe(0));
    fake.change({ tokens: [aToken(), aToken({ id: 'token-2' })] });
    await vi.waitFor(() => expect(tokens()).toBe(2));
    off();
    fake.change(aSnapshot({ tokens: [] }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(tokens()).toBe(2);
  });
});
