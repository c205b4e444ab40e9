import { describe, expect, it } from 'vitest';
import { texts as english } from '@/i18n/en-US';
import { texts as chinese } from '@/i18n/zh-CN';
import { aSnapshot, aToken } from '../../test/unit/fakeAgent';
import type { AgentState } from './state';
import { allPassed, cardChecks, CHECKS, firstMissing } from './checks';
import { AgentFault } from './fault';
import { remedyOf, TOLD_CODES } from './remedies';
import type { Snapshot } from './wire';

const info = {
  product: 'yinxin-agent',
  version: '1.2.0',
  api: [1],
  min: 1,
  instance: 'i',
  features: [],
} as const;
const INFO = { ...info, api: [1], features: [] };
const ready = (more: Partial<Snapshot> = {}): AgentState => ({
  phase: 'ready',
  info: INFO,
  snapshot: aSnapshot(more),
});
const FINE = { checks: [{ id: 'cert.auth', level: 'ok' }] } as const;
const fine = { checks: [...FINE.checks] };

const first = (state: AgentState, clockSeconds: number | undefined = 0, diagnosis = fine) =>
  firstMissing(cardChecks({ state, clockSeconds, diagnosis }));

describe('CRD-20 names the first missing item', () => {
  it.each<[string, AgentState, string, string]>([
    ['permission not asked', { phase: 'explain' }, 'agent', 'browser.explain'],
    ['permission asked for', { phase: 'waiting' }, 'agent', 'browser.waiting'],
    ['permission refused', { phase: 'denied' }, 'agent', 'browser.denied'],
    ['no agent', { phase: 'absent' }, 'agent', 'agent.absent'],
    ['site refused', { phase: 'refused' }, 'agent', 'agent.refused'],
    ['not paired', { phase: 'unpaired', info: INFO }, 'agent', 'agent.unpaired'],
    [
      'agent failed',
      { phase: 'failed', fault: new AgentFault('agent.untrusted') },
      'agent',
      'agent.untrusted',
    ],
    ['old agent', { phase: 'outdated', info: INFO, minimum: '2' }, 'version', 'agent.outdated'],
    ['no reader', ready({ readers: [], tokens: [] }), 'reader', 'reader.none'],
    [
      'no reader, broken driver',
      ready({ readers: [], tokens: [], drivers: [{ name: 'x', kind: 'skf', state: 'missing' }] }),
      'reader',
      'driver.missing',
    ],
    ['no card', ready({ readers: [{ name: 'r', cardPresent: false }], tokens: [] }), 'card', 'card.none'],
    ['unknown card', ready({ tokens: [] }), 'readable', 'card.unsupported'],
    [
      'crashed driver',
      ready({ tokens: [], drivers: [{ name: 'x', kind: 'pkcs11', state: 'crashed' }] }),
      'readable',
      'driver.crashed',
    ],
    ['locked card', ready({ tokens: [aToken({ pin: { state: 'locked' } })] }), 'readable', 'pin.blocked'],
  ])('%s', (_, state, id, code) => {
    expect(first(state)).toMatchObject({ id, code });
  });

  it('certificate, then clock', () => {
    const bad = { checks: [{ id: 'cert.auth', level: 'fail' as const, params: { code: 'cert.expired' } }] };
    expect(firstMissing(cardChecks({ state: ready(), clockSeconds: 900, diagnosis: bad }))?.code).toBe(
      'cert.expired',
    );
    expect(first(ready(), 900)).toMatchObject({ id: 'clock', code: 'clock.wrong', params: { minutes: 15 } });
    expect(first(ready(), -301)?.code).toBe('clock.wrong');
    expect(first(ready(), 299)).toBeUndefined();
  });

  it('what comes after it is left open, and nothing is missing where all is there', () => {
    const checks = cardChecks({ state: { phase: 'absent' }, clockSeconds: 0, diagnosis: undefined });
    expect(checks.map(({ state }) => state)).toEqual(['missing', ...CHECKS.slice(1).map(() => 'open')]);
    expect(allPassed(cardChecks({ state: ready(), clockSeconds: 0, diagnosis: fine }))).toBe(true);
    expect(allPassed(cardChecks({ state: ready(), clockSeconds: 0, diagnosis: undefined }))).toBe(false);
  });

  it('CRD-30 one usable card of several is enough, and a soft key needs no reader', () => {
    const locked = aToken({ id: 'a', pin: { state: 'locked' } });
    expect(first(ready({ tokens: [locked, aToken()] }))).toBeUndefined();
    expect(first(ready({ readers: [], tokens: [aToken({ kind: 'soft' })] }))).toBeUndefined();
  });
});

describe('texts', () => {
  it.each(TOLD_CODES)('%s has a text and one remedy in both languages', (code) => {
    for (const { agent } of [chinese, english]) {
      const found = code
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], agent.faults);
      expect(found).toEqual({
        text: expect.stringMatching(/\S/) as string,
        remedy: expect.stringMatching(/\S/) as string,
      });
    }
    expect(remedyOf(code)).not.toBe('none');
  });
});
