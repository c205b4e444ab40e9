import { fromBase64Url, randomText, sha256, toBase64Url, utf8 } from './bytes';
import type { PublicJwk } from './wire';

/** Who speaks, proved by a signature at each request (DPoP, RFC 9449) and at each answer (Yap-Proof). */

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Cannot leave the browser: what a script could read it could also send away. */
export const newKeyPair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(P256, false, ['sign', 'verify']);

export async function publicJwk(keys: CryptoKeyPair): Promise<PublicJwk> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  return { kty: 'EC', crv: 'P-256', x, y };
}

/** RFC 7638: the members in their order, without blanks. */
export async function thumbprint({ crv, kty, x, y }: PublicJwk): Promise<string> {
  return toBase64Url(await sha256(utf8(JSON.stringify({ crv, kty, x, y }))));
}

/** Six digits both sides can compute and nobody in between can steer: compared by the user's eyes. */
export async function pairingCode(parts: [string, string, string, string]): Promise<string> {
  const digest = await sha256(utf8([...parts].sort().join('.')));
  const rest = digest.reduce((remainder, byte) => (remainder * 256 + byte) % 1_000_000, 0);
  return String(rest).padStart(6, '0');
}

interface Call {
  method: string;
  url: string;
  body: string;
  /** The pairing, once there is one. */
  pairing?: string | undefined;
}

export async function proofOf(keys: CryptoKeyPair, call: Call): Promise<{ proof: string; jti: string }> {
  const jti = randomText();
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: await publicJwk(keys) };
  const payload = {
    htm: call.method,
    // Without query, as RFC 9449 has it.
    htu: call.url.replace(/[?#].*$/, ''),
    iat: Math.floor(Date.now() / 1000),
    jti,
    bh: toBase64Url(await sha256(utf8(call.body))),
    ...(call.pairing && { sid: call.pairing }),
  };
  const signed = `${encoded(header)}.${encoded(payload)}`;
  const signature = await crypto.subtle.sign(ES256, keys.privateKey, utf8(signed));
  return { proof: `${signed}.${toBase64Url(new Uint8Array(signature))}`, jti };
}

/** Whether this answer was given by the agent of the pairing, to this very request. */
export async function isProvedBy(
  agentKey: PublicJwk,
  proof: string | null,
  answer: { jti: string; status: number; body: string },
): Promise<boolean> {
  const [header, payload, signature, ...more] = proof?.split('.') ?? [];
  if (!header || !payload || !signature || more.length > 0) return false;
  try {
    if ((decoded(header) as { alg?: unknown }).alg !== 'ES256') return false;
    const key = await crypto.subtle.importKey('jwk', { ...agentKey }, P256, false, ['verify']);
    const right = await crypto.subtle.verify(
      ES256,
      key,
      fromBase64Url(signature),
      utf8(`${header}.${payload}`),
    );
    const said = decoded(payload) as { jti?: unknown; status?: unknown; bh?: unknown };
    const bodyHash = toBase64Url(await sha256(utf8(answer.body)));
    return right && said.jti === answer.jti && said.status === answer.status && said.bh === bodyHash;
  } catch {
    // No base64url, no JSON, no key: not proved.
    return false;
  }
}

const encoded = (value: object) => toBase64Url(utf8(JSON.stringify(value)));
const decoded = (part: string): unknown => JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
