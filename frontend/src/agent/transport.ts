import { AgentFault } from './fault';
import type { Pairing } from './pairings';
import { isProvedBy, proofOf } from './proof';
import type { AgentInfo, ProblemBody } from './wire';

/** How requests reach the agent: never with cookies, never from a cache, only on this computer. */
const ALWAYS = {
  mode: 'cors',
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  // Chromium reads it; elsewhere it is ignored.
  targetAddressSpace: 'loopback',
} as const;

const PROBE_MILLIS = 3000;

/** Long-poll answers come within 25 s. */
const ANSWER_MILLIS = 35_000;

export const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

function request(url: string, init: RequestInit, millis: number, signal?: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(millis);
  const headers = { ...(init.headers as Record<string, string> | undefined), 'Yap-Version': '1' };
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  return globalThis.fetch(url, { ...ALWAYS, ...init, headers, signal: either });
}

/** The agent at this port; undefined where nobody answers, or somebody else does. */
async function probe(port: number, millis: number, signal: AbortSignal): Promise<AgentInfo | undefined> {
  try {
    const answer = await request(`${addressOf(port)}/.well-known/yap`, { method: 'GET' }, millis, signal);
    if (!answer.ok) return undefined;
    const info = (await answer.json()) as Partial<AgentInfo>;
    return info.product === 'yinxin-agent' && Array.isArray(info.api) ? (info as AgentInfo) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether anything listens there: an agent that refuses this site lets the page know no more than that. */
async function isTaken(port: number): Promise<boolean> {
  try {
    const limit = AbortSignal.timeout(PROBE_MILLIS);
    // Requests of this mode may not refuse to be redirected.
    const blind = { mode: 'no-cors', redirect: 'follow' } as const;
    await globalThis.fetch(addressOf(port), { ...ALWAYS, ...blind, method: 'GET', signal: limit });
    return true;
  } catch {
    return false;
  }
}

export interface Found {
  port: number;
  info: AgentInfo;
}

/** Where the browser may ask the user first, whose answer takes longer than an agent's. */
export interface Patience {
  millis: number;
  /** After how long without an answer the question must be open. */
  questionMillis: number;
  onQuestion: () => void;
}

/** All ports at once; the first in their order that answers. */
export async function findAgent(ports: readonly number[], patience?: Patience): Promise<Found | undefined> {
  const enough = new AbortController();
  const probes = ports.map((port) => probe(port, patience?.millis ?? PROBE_MILLIS, enough.signal));
  const question = patience && setTimeout(patience.onQuestion, patience.questionMillis);
  // Ports where nobody listens fail at once, question or not: only an answer tells that none is open.
  for (const one of probes) {
    void one.then((info) => {
      if (!info) return;
      clearTimeout(question);
      setTimeout(() => enough.abort(), PROBE_MILLIS);
    });
  }
  const answers = await Promise.all(probes);
  clearTimeout(question);
  const at = answers.findIndex((info) => info !== undefined);
  const info = answers[at];
  const port = ports[at];
  return info && port !== undefined ? { port, info } : undefined;
}

/** Whether anything listens at one of them, where no agent has answered. */
export async function isAnyTaken(ports: readonly number[]): Promise<boolean> {
  return (await Promise.all(ports.map(isTaken))).includes(true);
}

interface AgentCall {
  port: number;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: object | undefined;
  keys: CryptoKeyPair;
  /** Missing only while the pairing is being made. */
  pairing?: Pairing | undefined;
  signal?: AbortSignal | undefined;
}

/** One request with its proof, and the answer with the agent's. */
export async function callAgent<T>(call: AgentCall): Promise<T> {
  const url = addressOf(call.port) + call.path;
  const body = call.body ? JSON.stringify(call.body) : '';
  const { proof, jti } = await proofOf(call.keys, {
    method: call.method,
    url,
    body,
    pairing: call.pairing?.id,
  });
  const answer = await request(
    url,
    {
      method: call.method,
      headers: { DPoP: proof, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body }),
    },
    ANSWER_MILLIS,
    call.signal,
  ).catch(() => {
    throw new AgentFault('agent.unreachable');
  });
  const text = await answer.text();
  const content = parse(text);
  if (!answer.ok) {
    const fault = AgentFault.of(content as ProblemBody | undefined);
    // An agent that has forgotten the pairing has no key to prove itself with.
    if (answer.status === 401 || !call.pairing) throw fault;
    await demandProof(call.pairing, answer, { jti, status: answer.status, body: text });
    throw fault;
  }
  if (call.pairing) await demandProof(call.pairing, answer, { jti, status: answer.status, body: text });
  return content as T;
}

async function demandProof(
  pairing: Pairing,
  answer: Response,
  said: { jti: string; status: number; body: string },
): Promise<void> {
  // Another program could have taken the port: what it says is not believed.
  if (!(await isProvedBy(pairing.agentKey, answer.headers.get('Yap-Proof'), said))) {
    throw new AgentFault('agent.untrusted');
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
