import type { CardToken } from './cardTypes';
import { client, unwrap } from './client';
import type { NewPassword } from './firstSignIn';
import type { AccountView } from './schemas';

/** Mobile and e-mail as names to sign in with (ACC-60 to ACC-66). Thin until the contract has these calls. */
export type SignInName = 'phone' | 'email';

type Call = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
const post = client.POST as unknown as Call;
const put = client.PUT as unknown as Call;

export interface SignInNames {
  phoneLogin: boolean;
  emailLogin: boolean;
}

export type NamesOfAccount = SignInNames & { mobileVerified: boolean; emailVerified: boolean };

export const namesOf = (account: AccountView): NamesOfAccount => account;

export const sendNameCode = (name: SignInName, captcha: { captchaId: string; imageCode: string }) =>
  unwrap(
    post(
      name === 'phone' ? '/api/v1/account/phone-login/sms-codes' : '/api/v1/account/email-login/email-codes',
      { body: captcha },
    ),
  ) as Promise<{ resendAfterSeconds: number }>;

export type NameProof = { code: string } | { password: string } | { token: CardToken };

/** Turning on needs a proof; turning off none. */
export function switchName(name: SignInName, enabled: boolean, proof?: NameProof) {
  const body = {
    enabled,
    ...(proof && 'code' in proof
      ? { [name === 'phone' ? 'smsCode' : 'emailCode']: proof.code }
      : { ...proof }),
  };
  return unwrap(put(`/api/v1/account/${name}-login`, { body })) as Promise<SignInNames>;
}

export const changeOwnPassword = (body: NewPassword) => unwrap(post('/api/v1/account/password', { body }));
