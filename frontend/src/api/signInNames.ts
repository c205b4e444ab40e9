import { client, unwrap } from './client';
import type { NewPassword } from './schemas';

/** Mobile and e-mail as names to sign in with (ACC-60 to ACC-66), and the password. */
export type SignInName = 'phone' | 'email';

export const sendNameCode = (name: SignInName, captcha: { captchaId: string; imageCode: string }) =>
  name === 'phone'
    ? unwrap(client.POST('/api/v1/account/phone-login/sms-codes', { body: captcha }))
    : unwrap(client.POST('/api/v1/account/email-login/email-codes', { body: captcha }));

/** The password will do where the name was proven before (ACC-66). */
export type NameProof = { code: string } | { password: string };

export function turnNameOn(name: SignInName, proof: NameProof) {
  if (name === 'phone') {
    const body = 'code' in proof ? { smsCode: proof.code } : proof;
    return unwrap(client.PUT('/api/v1/account/phone-login', { body: { enabled: true, ...body } }));
  }
  const body = 'code' in proof ? { emailCode: proof.code } : proof;
  return unwrap(client.PUT('/api/v1/account/email-login', { body: { enabled: true, ...body } }));
}

export const turnNameOff = (name: SignInName) =>
  unwrap(client.PUT(`/api/v1/account/${name}-login`, { body: { enabled: false } }));

export const changeOwnPassword = (body: NewPassword) =>
  unwrap(client.POST('/api/v1/account/password', { body }));
