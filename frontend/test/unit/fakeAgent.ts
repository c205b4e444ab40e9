import { expect } from 'vitest';
import { fromBase64Url, sha256, toBase64Url, utf8 } from '@/agent/bytes';
import type { Pairing, Pairings } from '@/agent/pairings';
import { newKeyPair, pairingCode, publicJwk, thumbprint } from '@/agent/proof';
import type { DiagnosisCheck, OperationState, PublicJwk, Snapshot, Token } from '@/agent/wire';

/** An agent in memory that speaks the protocol strictly: a request without its right proof is refused. */

export const aToken = (more: Partial<Token> = {}): Token => ({
  id: 'token-1',
  kind: 'pkcs11',
  label: '法人卡',
  serial: 'C0001',
  model: 'PIV',
  reader: 'Reader 00',
  trial: false,
  pin: { state: 'ok', triesLeft: 6 },
  ...more,
});

export const aSnapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  version: 1,
  readers: [{ name: 'Reader 00', cardPresent: true }],
  tokens: [aToken()],
  drivers: [{ name: 'opensc-pkcs11', kind: 'pkcs11', state: 'ok' }],
  ...more,
});

interface Step {
  state: OperationState;
  result?: unknown;
  problem?: { code: string; [parameter: string]: unknown };
}

const PORT = 24817;

export function fakeAgent() {
  const told: { method: string; path: string; body: unknown }[] = [];
  const operations = new Map<string, Step[]>();
  const paired = new Map<string, string>();
  const seen = new Set<string>();
  let keys: CryptoKeyPair | undefined;
  let counter = 0;
  let waiting: (() => void)[] = [];

  const fake = {
    port: PORT,
    version: '1.2.0',
    snapshot: aSnapshot(),
    checks: [] as DiagnosisCheck[],
    /** What the next operation goes through after it was started. */
    script: [{ state: 'done', result: token() }] as Step[],
    /** Nobody listens, or an agent that does not answer this site. */
    mode: 'up' as 'up' | 'down' | 'refusing',
    /** Signs its answers with another key: a squatter of the port. */
    impostor: false,
    told,
    code: '',
    change(snapshot: Partial<Snapshot>) {
      fake.snapshot = { ...fake.snapshot, ...snapshot, version: fake.snapshot.version + 1 };
      for (const go of waiting.splice(0)) go();
    },
    forgetPairings: () => paired.clear(),
    fetch: async (input: string, init: RequestInit = {}): Promise<Response> => {
      const url = new URL(input);
      if (fake.mode === 'down' || Number(url.port) !== fake.port) throw new TypeError('Failed to fetch');
      if (fake.mode === 'refusing') {
        if (init.mode === 'no-cors') return new Response(null, { status: 200 });
        throw new TypeError('Failed to fetch');
      }
      if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      return answer(url, init);
    },
  };

  async function answer(url: URL, init: RequestInit): Promise<Response> {
    const headers = init.headers as Record<string, string>;
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? init.body : '';
    if (headers['Yap-Version'] !== '1' || init.credentials !== 'omit' || init.cache !== 'no-store') {
      return new Response(null, { status: 403 });
    }
    if (url.pathname === '/.well-known/yap') {
      return Response.json({
        product: 'yinxin-agent',
        version: fake.version,
        api: [1],
        min: 1,
        instance: 'instance-1',
        features: [],
      });
    }
    const proof = await checkProof(headers['DPoP'] ?? '', method, url, body);
    if (!proof) return problem(401, 'proof.invalid');
    const parsed = body ? (JSON.parse(body) as Record<string, unknown>) : {};
    told.push({ method, path: url.pathname, body: parsed });
    if (url.pathname === '/v1/pairings') return pair(parsed, proof.page);
    const operation = /^\/v1\/operations\/(.+)$/.exec(url.pathname)?.[1];
    const isPairing = operation?.startsWith('pairing');
    if (!isPairing && paired.get(proof.sid ?? '') !== proof.page) return problem(401, 'pair.required');
    const [status, content] = await route(method, url, operation, init.signal ?? undefined);
    return signed(status, content, proof.jti);
  }

  async function route(
    method: string,
    url: URL,
    operation: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<[number, unknown]> {
    if (operation) {
      if (method === 'DELETE') {
        operations.set(operation, [{ state: 'cancelled' }]);
        return [204, undefined];
      }
      const steps = operations.get(operation) ?? [];
      const step = steps.length > 1 ? steps.shift() : steps[0];
      if (!step) return [404, { code: 'operation.unknown' }];
      if (step.state === url.searchParams.get('state')) await changed(signal);
      return [200, { operation, expiresAt: '', ...step }];
    }
    switch (`${method} ${url.pathname}`) {
      case 'GET /v1/state':
        if (Number(url.searchParams.get('since')) === fake.snapshot.version) await changed(signal);
        return [200, fake.snapshot];
      case 'GET /v1/diagnosis':
        return [200, { checks: fake.checks }];
      default: {
        const first = fake.script[0];
        if (first?.state === 'failed' && fake.script.length === 1 && first.problem?.code === 'busy') {
          return [409, first.problem];
        }
        counter += 1;
        operations.set(
          `operation-${counter}`,
          fake.script.map((step) => ({ ...step })),
        );
        return [202, { operation: `operation-${counter}`, state: 'queued', expiresAt: '' }];
      }
    }
  }

  const changed = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) {
        reject(new DOMException('aborted', 'AbortError'));
        return;
      }
      waiting.push(resolve);
      signal?.addEventListener('abort', () => {
        waiting = waiting.filter((one) => one !== resolve);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });

  async function pair(body: Record<string, unknown>, page: string): Promise<Response> {
    keys ??= await newKeyPair();
    const agentKey = await publicJwk(keys);
    const random = 'agent-random-value-1234';
    fake.code = await pairingCode([
      await thumbprint(agentKey),
      await thumbprint(body['key'] as PublicJwk),
      random,
      String(body['random']),
    ]);
    counter += 1;
    const id = `pairing-${counter}`;
    paired.set(id, page);
    operations.set(id, [{ state: 'waiting-consent' }, { state: 'done', result: { pairing: id } }]);
    return Response.json(
      { operation: id, state: 'queued', expiresAt: '', agentKey, random },
      { status: 202 },
    );
  }

  async function checkProof(proof: string, method: string, url: URL, body: string) {
    const [header = '', payload = '', signature = ''] = proof.split('.');
    const { typ, jwk } = json(header) as { typ?: string; jwk?: PublicJwk };
    const said = json(payload) as Record<string, unknown>;
    if (typ !== 'dpop+jwt' || !jwk || seen.has(String(said['jti']))) return undefined;
    seen.add(String(said['jti']));
    const key = await crypto.subtle.importKey(
      'jwk',
      { ...jwk },
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const right = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      fromBase64Url(signature),
      utf8(`${header}.${payload}`),
    );
    const same =
      said['htm'] === method &&
      said['htu'] === url.origin + url.pathname &&
      said['bh'] === toBase64Url(await sha256(utf8(body))) &&
      Math.abs(Number(said['iat']) - Date.now() / 1000) < 60;
    if (!right || !same) return undefined;
    return { jti: String(said['jti']), sid: said['sid'] as string | undefined, page: await thumbprint(jwk) };
  }

  async function signed(status: number, content: unknown, jti: string): Promise<Response> {
    const body = content === undefined ? '' : JSON.stringify(content);
    keys ??= await newKeyPair();
    const signer = fake.impostor ? await newKeyPair() : keys;
    const header = toBase64Url(utf8(JSON.stringify({ typ: 'yap-proof+jwt', alg: 'ES256' })));
    const payload = toBase64Url(
      utf8(JSON.stringify({ jti, status, bh: toBase64Url(await sha256(utf8(body))) })),
    );
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      signer.privateKey,
      utf8(`${header}.${payload}`),
    );
    return new Response(status === 204 ? null : body, {
      status,
      headers: { 'Yap-Proof': `${header}.${payload}.${toBase64Url(new Uint8Array(signature))}` },
    });
  }

  return fake;
}

export type FakeAgent = ReturnType<typeof fakeAgent>;

/** What the page sends on: the agent's token with the challenge it was made for. */
export const signed = () => ({ ...token(), challenge: expect.stringMatching(/^yx1\./) as string });

export function token() {
  return {
    unverifiedCertificate: 'Y2VydA==',
    algorithm: 'ES256',
    signature: 'c2ln',
    format: 'web-eid:1.0',
    appVersion: 'yinxin-agent/1.2.0',
  };
}

export function memoryPairings(): Pairings & { all: Map<string, Pairing> } {
  const all = new Map<string, Pairing>();
  return {
    all,
    find: (instance) => Promise.resolve(all.get(instance)),
    keep: (instance, pairing) => Promise.resolve(void all.set(instance, pairing)),
    drop: (instance) => Promise.resolve(void all.delete(instance)),
  };
}

const json = (part: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
  } catch {
    return {};
  }
};

const problem = (status: number, code: string) => Response.json({ code }, { status });
