import { describe, expect, it } from 'vitest';
import { fromBase64Url, sha256, toBase64Url, utf8 } from './bytes';
import { isProvedBy, newKeyPair, pairingCode, proofOf, publicJwk, thumbprint } from './proof';

async function signedBy(
  keys: CryptoKeyPair,
  payload: object,
  header: object = { alg: 'ES256' },
): Promise<string> {
  const text = [header, payload].map((part) => toBase64Url(utf8(JSON.stringify(part)))).join('.');
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, utf8(text));
  return `${text}.${toBase64Url(new Uint8Array(signature))}`;
}

describe('proof of a request', () => {
  it('has the shape of RFC 9449, with the body’s hash and the pairing', async () => {
    const keys = await newKeyPair();
    const url = 'http://127.0.0.1:24817/v1/state?since=3';
    const { proof, jti } = await proofOf(keys, { method: 'POST', url, body: '{"a":1}', pairing: 'p' });
    const [header, payload] = proof
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(new TextDecoder().decode(fromBase64Url(part))) as object);
    expect(header).toEqual({ typ: 'dpop+jwt', alg: 'ES256', jwk: await publicJwk(keys) });
    expect(payload).toEqual({
      htm: 'POST',
      htu: 'http://127.0.0.1:24817/v1/state',
      iat: expect.any(Number) as number,
      jti,
      bh: toBase64Url(await sha256(utf8('{"a":1}'))),
      sid: 'p',
    });
  });
});

describe('proof of an answer', () => {
  it('is taken from the agent of the pairing for this very request only', async () => {
    const keys = await newKeyPair();
    const agentKey = await publicJwk(keys);
    const bh = toBase64Url(await sha256(utf8('{}')));
    const said = { jti: 'j', status: 200, bh };
    const answer = { jti: 'j', status: 200, body: '{}' };
    const proof = await signedBy(keys, said);
    expect(await isProvedBy(agentKey, proof, answer)).toBe(true);
    for (const other of [{ jti: 'k' }, { status: 409 }, { body: '{ }' }]) {
      expect(await isProvedBy(agentKey, proof, { ...answer, ...other })).toBe(false);
    }
    expect(await isProvedBy(await publicJwk(await newKeyPair()), proof, answer)).toBe(false);
    expect(await isProvedBy(agentKey, await signedBy(keys, said, { alg: 'none' }), answer)).toBe(false);
    for (const broken of [null, '', 'a.b', 'a.b.c', `${proof}.x`, proof.slice(0, -4)]) {
      expect(await isProvedBy(agentKey, broken, answer), String(broken)).toBe(false);
    }
  });
});

describe('the code both sides show', () => {
  it('does not depend on who is who, and has six digits', async () => {
    const one = await pairingCode(['a', 'b', 'c', 'd']);
    expect(one).toMatch(/^\d{6}$/);
    expect(await pairingCode(['d', 'c', 'b', 'a'])).toBe(one);
    expect(await pairingCode(['a', 'b', 'c', 'e'])).not.toBe(one);
  });

  it('RFC 7638 thumbprint of a known key', async () => {
    // openssl dgst over {"crv":"P-256","kty":"EC","x":"…","y":"…"}
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
      y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    } as const;
    const text =
      '{"crv":"P-256","kty":"EC","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}';
    expect(await thumbprint(jwk)).toBe(toBase64Url(await sha256(utf8(text))));
  });
});
