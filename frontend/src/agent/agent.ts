import { emitter } from '@/api/emitter';
import { currentLanguage } from '@/i18n';
import { randomText } from './bytes';
import { AgentFault } from './fault';
import { finish, operate, type Progress } from './operations';
import { storedPairings, type Pairing, type Pairings } from './pairings';
import { agentPermission } from './permission';
import { newKeyPair, pairingCode, publicJwk, thumbprint } from './proof';
import { callAgent, findAgent, type Found } from './transport';
import { isAtLeast } from './version';
import type {
  AgentInfo,
  AuthenticationRequest,
  CardToken,
  Diagnosis,
  Operation,
  PublicJwk,
  Snapshot,
} from './wire';

/** What the page knows of the agent on this computer. */
export type AgentState =
  /** Not looked for yet. */
  | { phase: 'unknown' }
  /** The browser will ask the user for permission at the first try; the page explains that first. */
  | { phase: 'explain' }
  | { phase: 'asking' }
  /** The user, or the administrator of the computer, does not let the page speak with the agent. */
  | { phase: 'denied' }
  | { phase: 'absent' }
  /** Something listens at the port but does not answer this site. */
  | { phase: 'refused' }
  | { phase: 'outdated'; info: AgentInfo; minimum: string }
  | { phase: 'unpaired'; info: AgentInfo }
  /** The agent's window shows the same six digits; none where the agent's policy asks nobody. */
  | { phase: 'pairing'; info: AgentInfo; code?: string }
  | { phase: 'ready'; info: AgentInfo; snapshot: Snapshot }
  | { phase: 'failed'; fault: AgentFault; info?: AgentInfo };

export interface AgentSettings {
  ports: readonly number[];
  minimumVersion: string;
}

/** The protocol this page speaks. */
const API = 1;

/** Between two looks for an agent that is not there, or a state that cannot be read. */
const AGAIN_MILLIS = 3000;

export function createAgent(settings: AgentSettings, pairings: Pairings = storedPairings) {
  const changes = emitter<[]>();
  let state: AgentState = { phase: 'unknown' };
  let found: Found | undefined;
  let pairing: Pairing | undefined;
  let followers = 0;
  let following: AbortController | undefined;

  const set = (next: AgentState): void => {
    state = next;
    changes.emit();
  };

  const call = async <T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<T> => {
    if (!found || !pairing) throw new AgentFault('pair.required');
    try {
      return await callAgent<T>({
        port: found.port,
        method,
        path,
        body,
        keys: pairing.keys,
        pairing,
        signal,
      });
    } catch (error) {
      if (error instanceof AgentFault && error.code.startsWith('pair.')) await forget();
      throw error;
    }
  };

  /** The agent does not know this browser any more. */
  const forget = async (): Promise<void> => {
    if (!found) return;
    pairing = undefined;
    await pairings.drop(found.info.instance).catch(() => undefined);
    set({ phase: 'unpaired', info: found.info });
  };

  /** What stands in the way; undefined where nothing does. */
  const discover = async (asked: boolean): Promise<AgentState | undefined> => {
    const permission = await agentPermission();
    if (permission === 'denied') return { phase: 'denied' };
    if (permission === 'prompt' && !asked) return { phase: 'explain' };
    if (!('subtle' in crypto)) return { phase: 'failed', fault: new AgentFault('browser.insecure') };
    if (state.phase !== 'absent' && state.phase !== 'refused') set({ phase: 'asking' });
    const answer = await findAgent(settings.ports, permission === 'prompt');
    if (answer === undefined || answer === 'refused') {
      found = undefined;
      const now = await agentPermission();
      if (now === 'denied') return { phase: 'denied' };
      // The question was sent away unanswered.
      if (now === 'prompt') return { phase: 'explain' };
      return { phase: answer === 'refused' ? 'refused' : 'absent' };
    }
    found = answer;
    const { info } = answer;
    if (!isAtLeast(info.version, settings.minimumVersion) || !info.api.includes(API)) {
      return { phase: 'outdated', info, minimum: settings.minimumVersion };
    }
    try {
      pairing = await pairings.find(info.instance);
    } catch {
      // Storage is switched off, as in some private windows.
      return { phase: 'failed', fault: new AgentFault('browser.storage'), info };
    }
    return pairing ? undefined : { phase: 'unpaired', info };
  };

  /**
   * Looks for the agent and reads what is connected.
   * @param asked the user has been told that the browser may ask, and goes on
   */
  const look = async (asked = false): Promise<void> => {
    const obstacle = await discover(asked);
    if (obstacle) set(obstacle);
    else await readState();
  };

  const readState = async (since?: number, signal?: AbortSignal): Promise<void> => {
    if (!found) return;
    const { info } = found;
    try {
      const query = since === undefined ? '' : `?since=${since}&wait=25`;
      set({
        phase: 'ready',
        info,
        snapshot: await call<Snapshot>('GET', `/v1/state${query}`, undefined, signal),
      });
    } catch (error) {
      if (signal?.aborted) return;
      const fault = error instanceof AgentFault ? error : new AgentFault('internal');
      // `call` has told already that the pairing is gone.
      if (fault.code.startsWith('pair.')) return;
      set(fault.code === 'agent.unreachable' ? { phase: 'absent' } : { phase: 'failed', fault, info });
    }
  };

  const pair = async ({ signal }: Progress = {}): Promise<void> => {
    if (!found) throw new AgentFault('agent.unreachable');
    const { info, port } = found;
    set({ phase: 'pairing', info });
    try {
      const keys = await newKeyPair();
      const key = await publicJwk(keys);
      const random = randomText();
      const unpaired = <T>(
        method: 'GET' | 'POST' | 'DELETE',
        path: string,
        body?: object,
        abort?: AbortSignal,
      ) => callAgent<T>({ port, method, path, body, keys, signal: abort });
      const started = await unpaired<Operation<PairingResult> & PairingOffer>('POST', '/v1/pairings', {
        key,
        random,
        lang: currentLanguage(),
      });
      const { agentKey } = started;
      const parts = [await thumbprint(agentKey), await thumbprint(key), started.random, random] as const;
      set({ phase: 'pairing', info, code: await pairingCode([...parts]) });
      const { pairing: id } = await finish<PairingResult>(unpaired, started, { signal });
      pairing = { id, keys, agentKey };
      await pairings.keep(info.instance, pairing);
    } catch (error) {
      set({ phase: 'unpaired', info });
      throw error;
    }
    await readState();
  };

  /** Keeps the state fresh while somebody looks at it. */
  const follow = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const { phase } = state;
      if (phase === 'ready') await readState(state.snapshot.version, signal);
      else if (phase === 'unknown') await look();
      else {
        await pause(AGAIN_MILLIS, signal);
        if (isWorthAnotherLook(state)) await look();
      }
    }
  };

  return {
    state: (): AgentState => state,
    /** Told of each change; as long as anybody is told, the agent is followed. */
    subscribe: (listener: () => void): (() => void) => {
      const off = changes.on(listener);
      followers += 1;
      if (followers === 1) {
        following = new AbortController();
        void follow(following.signal);
      }
      return () => {
        off();
        followers -= 1;
        if (followers === 0) following?.abort();
      };
    },
    look,
    pair,
    authenticate: (request: AuthenticationRequest, progress?: Progress) =>
      operate<CardToken>(call, '/v1/authentications', request, progress),
    changePin: (token: string, progress?: Progress) =>
      operate<undefined>(call, '/v1/pin-changes', { token, lang: currentLanguage() }, progress),
    unblockPin: (token: string, progress?: Progress) =>
      operate<undefined>(call, '/v1/pin-unblocks', { token, lang: currentLanguage() }, progress),
    /** @param serverTime seconds since 1970 by the server's clock, against which the agent holds the computer's */
    diagnosis: (serverTime?: number) => {
      const query = new URLSearchParams({ minimum: settings.minimumVersion });
      if (serverTime !== undefined) query.set('serverTime', String(Math.round(serverTime)));
      return call<Diagnosis>('GET', `/v1/diagnosis?${query.toString()}`);
    },
    repair: (id: string, progress?: Progress) =>
      operate<undefined>(call, '/v1/repairs', { id, lang: currentLanguage() }, progress),
  };
}

export type Agent = ReturnType<typeof createAgent>;

interface PairingOffer {
  agentKey: PublicJwk;
  random: string;
}

interface PairingResult {
  pairing: string;
}

const isWorthAnotherLook = ({ phase }: AgentState): boolean =>
  phase === 'absent' ||
  phase === 'refused' ||
  phase === 'outdated' ||
  phase === 'failed' ||
  phase === 'denied';

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
