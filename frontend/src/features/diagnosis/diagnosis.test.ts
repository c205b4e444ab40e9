import { aSnapshot, aToken } from '../../../test/unit/fakeAgent';
import type { AgentState } from '@/agent/state';
import { describe, expect, it } from 'vitest';
import { findings, isActionable, type Known } from './findings';
import { reportText } from './report';

const info = {
  product: 'yinxin-agent' as const,
  version: '1.2.0',
  api: [1],
  min: 1,
  instance: 'i',
  features: [],
};
const READY: AgentState = { phase: 'ready', info, snapshot: aSnapshot() };
const known = (more: Partial<Known> = {}): Known => ({
  userAgent: 'Mozilla/5.0 Chrome/150.0.0.0',
  browsers: [{ name: 'Chrome', minimumMajor: 138 }],
  clockSeconds: 1,
  serverReached: true,
  state: READY,
  latestVersion: '1.2.0',
  diagnosis: { checks: [{ id: 'cert.auth', level: 'ok' }] },
  bound: true,
  ...more,
});
const level = (id: string, more: Partial<Known>) => findings(known(more)).find((one) => one.id === id);

describe('KEY-24 the table of checks', () => {
  it('is in order where everything is', () => {
    expect(findings(known()).filter(({ level: found }) => found !== 'ok')).toEqual([]);
  });

  it.each<[string, string, Partial<Known>, object]>([
    [
      'unsupported browser',
      'browser',
      { userAgent: 'Chrome/100' },
      { level: 'warn', code: 'browser.unsupported' },
    ],
    [
      'permission refused',
      'permission',
      { state: { phase: 'denied' } },
      { level: 'fail', code: 'browser.denied' },
    ],
    [
      'permission not asked',
      'permission',
      { state: { phase: 'explain' } },
      { level: 'warn', code: 'browser.explain' },
    ],
    ['permission not asked', 'agentInstalled', { state: { phase: 'explain' } }, { level: 'na' }],
    [
      'permission asked for',
      'permission',
      { state: { phase: 'waiting' } },
      { level: 'warn', code: 'browser.waiting' },
    ],
    ['permission asked for', 'agentInstalled', { state: { phase: 'waiting' } }, { level: 'na' }],
    ['no server', 'network', { serverReached: false }, { level: 'fail', code: 'network.down' }],
    [
      'clock',
      'clock',
      { clockSeconds: -400 },
      { level: 'fail', code: 'clock.wrong', params: { minutes: 7 } },
    ],
    ['no time told', 'clock', { clockSeconds: null }, { level: 'na' }],
    ['no agent', 'agentInstalled', { state: { phase: 'absent' } }, { level: 'fail', code: 'agent.absent' }],
    ['no agent', 'cert.auth', { state: { phase: 'absent' }, diagnosis: undefined }, { level: 'na' }],
    [
      'site refused',
      'agentOrigin',
      { state: { phase: 'refused' } },
      { level: 'fail', code: 'agent.refused' },
    ],
    ['old agent', 'agentVersion', { state: { phase: 'outdated', info, minimum: '2' } }, { level: 'fail' }],
    ['newer agent', 'agentVersion', { latestVersion: '1.3.0' }, { level: 'warn', code: 'agent.newer' }],
    [
      'not paired',
      'pairing',
      { state: { phase: 'unpaired', info } },
      { level: 'fail', code: 'agent.unpaired' },
    ],
    ['not bound', 'binding', { bound: false }, { level: 'warn', code: 'card.unbound' }],
    ['not signed in', 'binding', { bound: undefined }, { level: 'na' }],
    [
      'locked card',
      'pin.state',
      { diagnosis: { checks: [{ id: 'pin.state', level: 'fail', params: { state: 'locked' } }] } },
      { level: 'fail', code: 'pin.blocked' },
    ],
    [
      'expiring certificate',
      'cert.auth',
      {
        diagnosis: {
          checks: [{ id: 'cert.auth', level: 'warn', params: { code: 'cert.expiring', days: 9 } }],
        },
      },
      { level: 'warn', code: 'cert.expiring', params: { days: 9 } },
    ],
    [
      'service down',
      'pcsc.service',
      { diagnosis: { checks: [{ id: 'pcsc.service', level: 'fail', remedy: { id: 'pcsc.start' } }] } },
      { level: 'fail', repair: 'pcsc.start' },
    ],
  ])('%s: %s', (_, id, more, wanted) => {
    expect(level(id, more)).toMatchObject(wanted);
  });

  it('offers one thing to do about whatever is wrong', () => {
    const states: AgentState[] = [
      { phase: 'denied' },
      { phase: 'absent' },
      { phase: 'refused' },
      { phase: 'outdated', info, minimum: '2' },
      { phase: 'unpaired', info },
    ];
    for (const state of states) {
      for (const one of findings(known({ state, clockSeconds: 999, serverReached: false, bound: false }))) {
        if (one.level === 'fail' || one.level === 'warn') expect(isActionable(one), one.id).toBe(true);
      }
    }
  });
});

describe('KEY-29 the saved result', () => {
  it('holds versions and findings, but nothing that names a card or a person', () => {
    const card = aToken({ label: '陈某强的卡', serial: 'SERIAL-77' });
    const state: AgentState = { phase: 'ready', info, snapshot: aSnapshot({ tokens: [card] }) };
    const checks = [
      {
        id: 'driver.loaded',
        level: 'ok' as const,
        params: { name: 'opensc-pkcs11', state: 'ok', path: '/home/chen/x.so' },
      },
      {
        id: 'cert.auth',
        level: 'fail' as const,
        params: { code: 'cert.expired', holder: '陈某强', date: '2026-01-01' },
      },
    ];
    const found = findings(known({ state, diagnosis: { checks } }));
    const text = reportText({ found, state, userAgent: 'UA', origin: 'https://x.test', at: new Date(0) });
    expect(text).toContain('[fail] card/cert.auth code=cert.expired');
    expect(text).toContain('name=opensc-pkcs11');
    expect(text).toContain('version 1.2.0');
    for (const secret of ['陈某强', 'SERIAL-77', '/home/chen', 'token-1']) expect(text).not.toContain(secret);
  });
});
