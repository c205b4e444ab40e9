import type { AgentState } from '@/agent/state';
import { CLOCK_SECONDS } from '@/agent/checks';
import { remedyOf } from '@/agent/remedies';
import type { Diagnosis } from '@/agent/wire';
import { isSupported } from '@/ui/browsers';

/** Where a finding stands on the page (table 5.1 of spec 21, in the order in which one thing needs the other). */
export const GROUPS = ['browser', 'network', 'agent', 'card', 'account'] as const;
export type Group = (typeof GROUPS)[number];

export type Level = 'ok' | 'warn' | 'fail' | 'na';

export interface Finding {
  group: Group;
  /** Names what was looked at. */
  id: string;
  level: Level;
  /** The code of the agent's texts that tells cause and remedy. */
  code?: string;
  params?: Record<string, string | number>;
  /** What the agent can mend by itself. */
  repair?: string;
}

/** Everything the page knows before it judges. */
export interface Known {
  userAgent: string;
  browsers: readonly { name: string; minimumMajor: number }[];
  /** Undefined where the server did not answer. */
  clockSeconds: number | null | undefined;
  serverReached: boolean;
  state: AgentState;
  latestVersion: string | undefined;
  diagnosis: Diagnosis | undefined;
  /** Undefined where nobody is signed in. */
  bound: boolean | undefined;
}

const agentIsThere = ({ phase }: AgentState) =>
  phase === 'outdated' ||
  phase === 'unpaired' ||
  phase === 'pairing' ||
  phase === 'ready' ||
  phase === 'failed';

function browser({ userAgent, browsers, state }: Known): Finding[] {
  const permission: Partial<Finding> =
    state.phase === 'denied'
      ? { level: 'fail', code: 'browser.denied' }
      : state.phase === 'explain'
        ? { level: 'warn', code: 'browser.explain' }
        : state.phase === 'waiting'
          ? { level: 'warn', code: 'browser.waiting' }
          : { level: 'ok' };
  const storage: Partial<Finding> =
    state.phase === 'failed' && state.fault.code.startsWith('browser.')
      ? { level: 'fail', code: state.fault.code }
      : { level: 'ok' };
  return [
    {
      group: 'browser',
      id: 'browser',
      ...(browsers.length === 0 || isSupported(userAgent, browsers)
        ? { level: 'ok' }
        : { level: 'warn', code: 'browser.unsupported' }),
    },
    { group: 'browser', id: 'permission', level: 'ok', ...permission },
    { group: 'browser', id: 'browserSettings', level: 'ok', ...storage },
  ];
}

function network({ serverReached, clockSeconds }: Known): Finding[] {
  const wrong = typeof clockSeconds === 'number' && Math.abs(clockSeconds) > CLOCK_SECONDS;
  return [
    {
      group: 'network',
      id: 'network',
      ...(serverReached ? { level: 'ok' } : { level: 'fail', code: 'network.down' }),
    },
    {
      group: 'network',
      id: 'clock',
      ...(typeof clockSeconds !== 'number'
        ? { level: 'na' }
        : wrong
          ? {
              level: 'fail',
              code: 'clock.wrong',
              params: { minutes: Math.round(Math.abs(clockSeconds) / 60) },
            }
          : { level: 'ok', params: { seconds: Math.abs(clockSeconds) } }),
    },
  ];
}

function agent({ state, latestVersion }: Known): Finding[] {
  const there = agentIsThere(state);
  const info = 'info' in state ? state.info : undefined;
  const hidden = ['denied', 'explain', 'waiting', 'unknown', 'asking'].includes(state.phase);
  const newer = info && latestVersion && state.phase !== 'outdated' && info.version !== latestVersion;
  return [
    {
      group: 'agent',
      id: 'agentInstalled',
      ...(there || state.phase === 'refused'
        ? { level: 'ok' }
        : hidden
          ? { level: 'na' }
          : { level: 'fail', code: 'agent.absent' }),
    },
    {
      group: 'agent',
      id: 'agentVersion',
      ...(state.phase === 'outdated'
        ? {
            level: 'fail',
            code: 'agent.outdated',
            params: { version: state.info.version, minimum: state.minimum },
          }
        : !info
          ? { level: 'na' }
          : newer
            ? { level: 'warn', code: 'agent.newer', params: { version: info.version, latest: latestVersion } }
            : { level: 'ok', params: { version: info.version } }),
    },
    {
      group: 'agent',
      id: 'agentOrigin',
      ...(state.phase === 'refused'
        ? { level: 'fail', code: 'agent.refused' }
        : there
          ? { level: 'ok' }
          : { level: 'na' }),
    },
    {
      group: 'agent',
      id: 'pairing',
      ...(state.phase === 'unpaired' || state.phase === 'pairing'
        ? { level: 'fail', code: 'agent.unpaired' }
        : state.phase === 'failed' && !state.fault.code.startsWith('browser.')
          ? { level: 'fail', code: state.fault.code, params: state.fault.params }
          : state.phase === 'ready'
            ? { level: 'ok' }
            : { level: 'na' }),
    },
  ];
}

/** What the page has judged itself, or cannot judge for the agent. */
const OWN = new Set(['agent.version', 'lna.state']);

/** Checks that stand in the table also while the agent cannot be asked. */
const EXPECTED = [
  'pcsc.service',
  'reader.present',
  'driver.loaded',
  'token.recognised',
  'cert.auth',
  'pin.state',
];

function simple(params: Record<string, unknown> | undefined): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params ?? {}).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

const OF_PIN: Record<string, string> = {
  locked: 'pin.blocked',
  initial: 'pin.change-required',
  last: 'pin.low',
  low: 'pin.low',
};

/** The code whose text tells what such a check has found, where the agent names none. */
function codeOf(
  id: string,
  level: string,
  { state = '' }: Record<string, string | number>,
): string | undefined {
  if (level === 'ok') return undefined;
  if (id === 'pin.state') return OF_PIN[state];
  if (id === 'driver.loaded') return `driver.${state}`;
  return id === 'reader.present' ? 'reader.none' : undefined;
}

const withCode = (code: string | undefined) => (code ? { code } : {});

function card({ diagnosis }: Known): Finding[] {
  if (!diagnosis) return EXPECTED.map((id) => ({ group: 'card', id, level: 'na' }));
  return (
    diagnosis.checks
      // A clock that is right is told already.
      .filter(({ id, level }) => !OWN.has(id) && !(id === 'clock.skew' && level === 'ok'))
      .map(({ id, level, params, remedy }) => {
        const { code, ...rest } = simple(params);
        return {
          group: 'card',
          id,
          level,
          ...withCode(typeof code === 'string' ? code : codeOf(id, level, rest)),
          params: rest,
          ...(level !== 'ok' && remedy && { repair: remedy.id }),
        };
      })
  );
}

function account({ bound }: Known): Finding[] {
  return [
    {
      group: 'account',
      id: 'binding',
      ...(bound === undefined
        ? { level: 'na' }
        : bound
          ? { level: 'ok' }
          : { level: 'warn', code: 'card.unbound' }),
    },
  ];
}

export const findings = (known: Known): Finding[] => [
  ...browser(known),
  ...network(known),
  ...agent(known),
  ...card(known),
  ...account(known),
];

/** Whether the fault can be mended here, by the agent or by the one thing its text names. */
export const isActionable = ({ level, code, repair }: Finding): boolean =>
  (level === 'fail' || level === 'warn') &&
  (repair !== undefined || (code !== undefined && remedyOf(code) !== 'none'));
