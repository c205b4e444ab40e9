import { client, unwrap } from './client';
import type { NewPassword } from './schemas';

/** What a session with an initial password is for (SGN-15 to SGN-20). */

export const sendFirstSignInCode = () => unwrap(client.POST('/api/v1/session/first/sms-codes'));

export const proveFirstSignIn = (smsCode: string) =>
  unwrap(client.POST('/api/v1/session/first/proof', { body: { smsCode } }));

export const changeInitialPassword = (body: NewPassword) =>
  unwrap(client.POST('/api/v1/session/first/password', { body }));
