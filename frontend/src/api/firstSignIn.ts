import { client, unwrap } from './client';
import type { SessionView } from './schemas';

/** What a session with an initial password is for (SGN-15 to SGN-20). Thin until the contract has these calls. */
type Call = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
const post = client.POST as unknown as Call;

export interface FirstSignIn {
  /** Masked; absent where none was given. */
  mobile?: string;
  proven: boolean;
}

export const firstSignInOf = (session: SessionView) =>
  (session as SessionView & { firstSignIn?: FirstSignIn }).firstSignIn;

export const sendFirstSignInCode = () =>
  unwrap(post('/api/v1/session/first/sms-codes')) as Promise<{ resendAfterSeconds: number }>;

export const proveFirstSignIn = (smsCode: string) =>
  unwrap(post('/api/v1/session/first/proof', { body: { smsCode } }));

export interface NewPassword {
  oldPassword: string;
  newPassword: string;
  passwordConfirm: string;
}

export const changeInitialPassword = (body: NewPassword) =>
  unwrap(post('/api/v1/session/first/password', { body }));

export const sendSignInCode = (body: { mobile: string; captchaId: string; imageCode: string }) =>
  unwrap(post('/api/v1/session/sms-codes', { body })) as Promise<{ resendAfterSeconds: number }>;
