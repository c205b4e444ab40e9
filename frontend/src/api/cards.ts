import type { CardOperatorForm, CardPurpose, CardSignInStep, CardToken, IdentityChoice } from './cardTypes';
import { client, unwrap } from './client';

/** The calls that begin with a card. */

/** What a card has to sign, for one purpose and one time (CRD-22). */
export const newCardChallenge = (purpose: CardPurpose) =>
  unwrap(client.POST('/api/v1/card-challenges', { body: { purpose } }));

export const signInWithCard = (token: CardToken) =>
  unwrap(client.POST('/api/v1/session/card', { body: { token } })) as Promise<CardSignInStep>;

export const passIdentityCheck = (attemptId: string, choice: IdentityChoice, token: CardToken) =>
  unwrap(
    client.POST('/api/v1/session/card/{attemptId}/identity-check', {
      params: { path: { attemptId } },
      body: { choice, token },
    }),
  ) as Promise<CardSignInStep>;

const answer = (attemptId: string, body: { answer: 'KEEP' } | { answer: 'OVERWRITE'; token: CardToken }) =>
  unwrap(
    client.POST('/api/v1/session/card/{attemptId}/answer', { params: { path: { attemptId } }, body }),
  ) as Promise<CardSignInStep>;

export const keepAccount = (attemptId: string) => answer(attemptId, { answer: 'KEEP' });

export const overwriteAtSignIn = (attemptId: string, token: CardToken) =>
  answer(attemptId, { answer: 'OVERWRITE', token });

export const ownCard = () => unwrap(client.GET('/api/v1/account/card'));

export const bindCard = (token: CardToken) =>
  unwrap(client.POST('/api/v1/account/card', { body: { token } }));

export const unbindCard = (proof: { password: string } | { token: CardToken }) =>
  unwrap(client.POST('/api/v1/account/card/unbinding', { body: proof }));

export const overwriteAccount = (token: CardToken) =>
  unwrap(client.POST('/api/v1/account/card/overwrite', { body: { token } }));

interface PhoneProof {
  mobile: string;
  captchaId: string;
  imageCode: string;
}

export const sendActivationCode = (body: PhoneProof) =>
  unwrap(client.POST('/api/v1/account/activation/sms-codes', { body }));

export const activateAccount = (body: {
  password: string;
  passwordConfirm: string;
  mobile?: string;
  smsCode?: string;
}) => unwrap(client.POST('/api/v1/account/activation', { body }));

/** The card of somebody who shall become an operator (OPR-14). */
export const newCardCandidate = (token: CardToken) =>
  unwrap(client.POST('/api/v1/operators/card-candidates', { body: { token } }));

export const sendOperatorCode = (candidateId: string, body: PhoneProof) =>
  unwrap(
    client.POST('/api/v1/operators/card-candidates/{candidateId}/sms-codes', {
      params: { path: { candidateId } },
      body,
    }),
  );

export const registerCardOperator = (candidateId: string, body: CardOperatorForm) =>
  unwrap(
    client.POST('/api/v1/operators/card-candidates/{candidateId}/registration', {
      params: { path: { candidateId } },
      body,
    }),
  );

export const bindCardOperator = (candidateId: string) =>
  unwrap(
    client.POST('/api/v1/operators/card-candidates/{candidateId}/binding', {
      params: { path: { candidateId } },
    }),
  );
