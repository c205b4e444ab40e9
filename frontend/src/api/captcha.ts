import { BACKGROUND, client, unwrap } from './client';
import type { CaptchaView } from './schemas';

export type CaptchaKind = 'IMAGE' | 'PROOF_OF_WORK';

/** @param alone the page renews it on its own, which is nothing its user did (GEN-37) */
export function newCaptcha(kind: CaptchaKind, alone = false): Promise<CaptchaView> {
  return unwrap(client.POST('/api/v1/captchas', { body: { kind }, ...(alone && { headers: BACKGROUND }) }));
}
