import { currentLanguage } from '@/i18n';
import { randomText } from './bytes';
import { finish } from './operations';
import type { Pairing } from './pairings';
import { newKeyPair, pairingCode, publicJwk, thumbprint } from './proof';
import { callAgent } from './transport';
import type { Operation, PublicJwk } from './wire';

interface PairingOffer {
  agentKey: PublicJwk;
  random: string;
}

interface PairingResult {
  pairing: string;
}

/**
 * Connects this browser with the agent, once its user has allowed it there.
 * @param onCode told the six digits that the agent's window shows too
 */
export async function newPairing(
  port: number,
  onCode: (code: string) => void,
  signal?: AbortSignal,
): Promise<Pairing> {
  const keys = await newKeyPair();
  const key = await publicJwk(keys);
  const random = randomText();
  const call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, abort?: AbortSignal) =>
    callAgent<T>({ port, method, path, body, keys, signal: abort });
  const started = await call<Operation<PairingResult> & PairingOffer>('POST', '/v1/pairings', {
    key,
    random,
    lang: currentLanguage(),
  });
  const { agentKey } = started;
  onCode(await pairingCode([await thumbprint(agentKey), await thumbprint(key), started.random, random]));
  const { pairing: id } = await finish<PairingResult>(call, started, { signal });
  return { id, keys, agentKey };
}
