import { emitter } from '@/api/emitter';
import { currentLanguage } from '@/i18n';
import { discovery } from './discovery';
import { AgentFault } from './fault';
import { operate, type Progress } from './operations';
import { newPairing } from './pair';
import { publicJwk, thumbprint } from './proof';
import { storedPairings, type Pairing, type Pairings } from './pairings';
import { isWorthAnotherLook, type AgentState } from './state';
import { callAgent, type Found } from './transport';
import { isAtLeast } from './version';
import type { AuthenticationRequest, CardToken, Diagnosis, Seals, Snapshot } from './wire';

/** The protocol this page speaks. */
const API = 1;

/** Between two looks for an agent that is not there, or a state that cannot be read. */
const AGAIN_MILLIS = 3000;

export interface AgentSettings {
  ports: readonly number[];
  minimumVersion: string;
}

export function createAgent(settings: AgentSettings, pairings: Pairings = storedPairings) {
  const changes = emitter<[]>();
  let state: AgentState = { phase: 'unknown' };
  let found: Found | undefined;
  let pairing: Pairing | undefined;
  let followers = 0;
  let following: AbortController | undefined;
  let looking: Promise<void> | undefined;

  const set = (next: AgentState): void => {
    state = next;
    changes.emit();
  };

  const discover = discovery(settings.ports, {
    onCall: () => state.phase !== 'absent' && state.phase !== 'refused' && set({ phase: 'asking' }),
    onQuestion: () => set({ phase: 'waiting' }),
  });

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
  const obstacle = async (): Promise<AgentState | undefined> => {
    const answer = await discover();
    found = 'obstacle' in answer ? undefined : answer;
    if ('obstacle' in answer) return answer.obstacle;
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
  const look = (asked = false): Promise<void> => {
    if (asked) discover.explained();
    // One at a time: a second call would be a second question.
    looking ??= lookNow().finally(() => (looking = undefined));
    return looking;
  };

  const lookNow = async (): Promise<void> => {
    const inTheWay = await obstacle();
    if (inTheWay) set(inTheWay);
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
      pairing = await newPairing(port, (code) => set({ phase: 'pairing', info, code }), signal);
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
    /** Thumbprint of this page's key at the agent: a ticket of the server is for no other. */
    pageKey: async (): Promise<string> => {
      if (!pairing) throw new AgentFault('pair.required');
      return thumbprint(await publicJwk(pairing.keys));
    },
    /** What the server ordered to be signed by the ticket. */
    seal: (ticket: string, progress?: Progress) =>
      operate<Seals>(call, '/v1/seals', { ticket, lang: currentLanguage() }, progress),
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

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
