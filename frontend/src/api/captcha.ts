import { client, unwrap } from './client';
import type { CaptchaView } from './schemas';

export type CaptchaKind = 'IMAGE' | 'PROOF_OF_WORK';

export function newCaptcha(kind: CaptchaKind): Promise<CaptchaView> {
  return unwrap(client.POST('/api/v1/captchas', { body: { kind } }));
}
