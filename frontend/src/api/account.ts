import type { CardToken } from './cardTypes';
import { client, unwrap } from './client';

/** Document number and phone in full, against the password or the card once more (GEN-30). */
export function revealPersonalData(proof: { password: string } | { token: CardToken }) {
  return unwrap(client.POST('/api/v1/account/reveals', { body: proof }));
}
