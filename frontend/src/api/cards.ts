import type {
  CardCandidate,
  CardChallenge,
  CardOperatorForm,
  CardPurpose,
  CardRecord,
  CardSignInStep,
  CardToken,
  IdentityChoice,
  OwnCard,
} from './cardTypes';
import { client, unwrap } from './client';

/** The calls that begin with a card. */

interface Untyped {
  GET: (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  POST: Untyped['GET'];
}
const calls = client as unknown as Untyped;

const get = <T>(path: string) => unwrap(calls.GET(`/api/v1/${path}`)) as Promise<T>;
const post = <T>(path: string, body: object) => unwrap(calls.POST(`/api/v1/${path}`, { body })) as Promise<T>;

/** What a card has to sign, for one purpose and one time (CRD-22). */
export const newCardChallenge = (purpose: CardPurpose) => post<CardChallenge>('card-challenges', { purpose });

export const signInWithCard = (token: CardToken) => post<CardSignInStep>('session/card', { token });

export const passIdentityCheck = (attemptId: string, choice: IdentityChoice, token: CardToken) =>
  post<CardSignInStep>(`session/card/${encodeURIComponent(attemptId)}/identity-check`, { choice, token });

export const keepAccount = (attemptId: string) =>
  post<CardSignInStep>(`session/card/${encodeURIComponent(attemptId)}/answer`, { answer: 'KEEP' });

export const overwriteAtSignIn = (attemptId: string, token: CardToken) =>
  post<CardSignInStep>(`session/card/${encodeURIComponent(attemptId)}/answer`, {
    answer: 'OVERWRITE',
    token,
  });

export const ownCard = () => get<OwnCard>('account/card');

export const bindCard = (token: CardToken) => post<CardRecord>('account/card', { token });

export const unbindCard = (proof: { password: string } | { token: CardToken }) =>
  post<undefined>('account/card/unbinding', proof);

export const overwriteAccount = (token: CardToken) => post<undefined>('account/card/overwrite', { token });

export const sendActivationCode = (body: { mobile: string; captchaId: string; imageCode: string }) =>
  post<{ resendAfterSeconds: number }>('account/activation/sms-codes', body);

export const activateAccount = (body: {
  password: string;
  passwordConfirm: string;
  mobile?: string;
  smsCode?: string;
}) => post<undefined>('account/activation', body);

/** The card of somebody who shall become an operator (OPR-14). */
export const newCardCandidate = (token: CardToken) =>
  post<CardCandidate>('operators/card-candidates', { token });

const candidate = (id: string) => `operators/card-candidates/${encodeURIComponent(id)}`;

export const sendOperatorCode = (
  id: string,
  body: { mobile: string; captchaId: string; imageCode: string },
) => post<{ resendAfterSeconds: number }>(`${candidate(id)}/sms-codes`, body);

export const registerCardOperator = (id: string, form: CardOperatorForm) =>
  post<{ accountId: string; username: string }>(`${candidate(id)}/registration`, form);

export const bindCardOperator = (id: string) => post<undefined>(`${candidate(id)}/binding`, {});
