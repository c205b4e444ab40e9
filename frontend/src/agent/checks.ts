import type { AgentState } from './state';
import type { Diagnosis, Snapshot, Token } from './wire';

/** CRD-20: what a card action needs, in the order in which it is checked. */
export const CHECKS = ['agent', 'version', 'reader', 'card', 'readable', 'certificate', 'clock'] as const;
export type CheckId = (typeof CHECKS)[number];

export interface Check {
  id: CheckId;
  /** `open` while something before it is missing. */
  state: 'passed' | 'missing' | 'running' | 'open';
  /** The code of what is missing; its text and remedy stand in the texts of the agent. */
  code?: string;
  params?: Record<string, string | number>;
}

/** KEY table 5.1: the largest difference to the server's clock. */
export const CLOCK_SECONDS = 300;

interface Known {
  state: AgentState;
  /** Of the cards now connected; undefined until the agent has answered. */
  diagnosis: Diagnosis | undefined;
  /** Seconds by which the clock of this computer is ahead; undefined until known. */
  clockSeconds: number | undefined;
}

type Finding = Pick<Check, 'state' | 'code' | 'params'>;
const PASSED: Finding = { state: 'passed' };
const RUNNING: Finding = { state: 'running' };
const missing = (code: string, params?: Finding['params']): Finding => ({
  state: 'missing',
  code,
  ...(params && { params }),
});

function agent(state: AgentState): Finding {
  switch (state.phase) {
    case 'unknown':
    case 'asking':
      return RUNNING;
    case 'explain':
      return missing('browser.explain');
    case 'waiting':
      return missing('browser.waiting');
    case 'denied':
      return missing('browser.denied');
    case 'absent':
      return missing('agent.absent');
    case 'refused':
      return missing('agent.refused');
    case 'unpaired':
    case 'pairing':
      return missing('agent.unpaired');
    case 'failed':
      return missing(state.fault.code, state.fault.params);
    case 'outdated':
    case 'ready':
      return PASSED;
  }
}

const usable = (token: Token) => token.pin.state !== 'locked';

function reader({ readers, tokens, drivers }: Snapshot): Finding {
  // USB tokens and soft keys bring their own reader.
  if (readers.length > 0 || tokens.length > 0) return PASSED;
  const broken = drivers.find((driver) => driver.state !== 'ok');
  return broken ? missing(`driver.${broken.state}`, { name: broken.name }) : missing('reader.none');
}

function card({ readers, tokens }: Snapshot): Finding {
  return tokens.length > 0 || readers.some((one) => one.cardPresent) ? PASSED : missing('card.none');
}

function readable({ tokens, drivers }: Snapshot): Finding {
  if (tokens.some(usable)) return PASSED;
  if (tokens.length > 0) return missing('pin.blocked');
  const broken = drivers.find((driver) => driver.state === 'crashed' || driver.state === 'timeout');
  return broken ? missing(`driver.${broken.state}`, { name: broken.name }) : missing('card.unsupported');
}

function certificate(diagnosis: Diagnosis | undefined): Finding {
  if (!diagnosis) return RUNNING;
  const found = diagnosis.checks.filter((check) => check.id === 'cert.auth');
  if (found.length === 0 || found.some((check) => check.level !== 'fail')) return PASSED;
  const code = found[0]?.params?.['code'];
  return missing(typeof code === 'string' ? code : 'cert.none');
}

function clock(seconds: number | undefined): Finding {
  if (seconds === undefined) return PASSED;
  return Math.abs(seconds) <= CLOCK_SECONDS
    ? PASSED
    : missing('clock.wrong', { minutes: Math.round(Math.abs(seconds) / 60) });
}

/** Each check, as far as the ones before it let it be seen. */
export function cardChecks({ state, diagnosis, clockSeconds }: Known): Check[] {
  const snapshot = state.phase === 'ready' ? state.snapshot : undefined;
  const version =
    state.phase === 'outdated'
      ? missing('agent.outdated', { version: state.info.version, minimum: state.minimum })
      : PASSED;
  const findings: Record<CheckId, () => Finding> = {
    agent: () => agent(state),
    version: () => version,
    reader: () => (snapshot ? reader(snapshot) : RUNNING),
    card: () => (snapshot ? card(snapshot) : RUNNING),
    readable: () => (snapshot ? readable(snapshot) : RUNNING),
    certificate: () => certificate(diagnosis),
    clock: () => clock(clockSeconds),
  };
  let blocked = false;
  return CHECKS.map((id) => {
    if (blocked) return { id, state: 'open' };
    const finding = findings[id]();
    blocked = finding.state !== 'passed';
    return { id, ...finding };
  });
}

export const allPassed = (checks: readonly Check[]): boolean =>
  checks.every((check) => check.state === 'passed');
export const firstMissing = (checks: readonly Check[]): Check | undefined =>
  checks.find((check) => check.state === 'missing');
