import type { CardRecord, CardSignInStep, FoundAccount, OwnCard } from '@/api/cardTypes';
import * as data from './data';
import { MOCK } from './forms';
import { json, problem, type Handler } from './server';

/** Cards without a backend: what the token says is believed; steps and refusals are put in by tests. */

export const cardRecord: CardRecord = {
  cardNo: 'C20260001',
  cardKind: 'LEGAL',
  mediumKind: 'IC_CARD',
  holderName: '陈某强',
  holderIdType: 'ID_CARD',
  holderIdNumber: '1101**********0026',
  orgName: '示例明远贸易有限公司',
  uscc: '91350100M000100Y43',
  orgCode: 'M000100Y4',
  certSerial: '3A5F0091',
  issuer: 'CN=Yinxin Trial SM2 CA',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2031-01-01T00:00:00Z',
  cardState: 'NORMAL',
  boundAt: '2026-11-20T02:30:00Z',
};

export const foundAccount: FoundAccount = {
  username: 'min****01',
  createdAt: '2026-11-02T02:30:00Z',
  origin: 'SELF',
  mobile: '138****5678',
};

/** @param open makes the mock's user signed in */
export function cardHandlers(open: () => void): Record<string, Handler> {
  let own: OwnCard = {
    mayOverwrite: false,
    unbindEffects: ['CARD_SIGN_IN_ENDS', 'CARD_VERIFICATION_WITHDRAWN', 'NEEDS_MEDIUM_APPLICATIONS_CLOSE'],
  };
  let counter = 0;
  return {
    'POST /card-challenges': async ({ request }) => {
      const { purpose } = (await request.json()) as { purpose: string };
      counter += 1;
      return json(
        {
          challenge: `yx1.${purpose}.${String(counter).padStart(43, 'A')}`,
          purpose,
          expiresAt: new Date(Date.now() + 300_000).toISOString(),
          accept: ['ES256', 'ES384', 'RS256', 'PS256', 'SM2SM3'],
        },
        201,
      );
    },
    'POST /session/card': () => {
      open();
      const step: CardSignInStep = {
        step: 'SIGNED_IN',
        session: { ...data.session(), method: 'CARD_LEGAL' },
      };
      return json(step, 201);
    },
    'GET /account/card': () => json(own),
    'POST /account/card': () => {
      own = { ...own, card: cardRecord };
      return json(cardRecord, 201);
    },
    'POST /account/card/unbinding': async ({ request }) => {
      const { password, token } = (await request.json()) as { password?: string; token?: unknown };
      if (!token && password !== MOCK.password) return problem(422, 'LOGIN_FAILED');
      own = { mayOverwrite: own.mayOverwrite, unbindEffects: own.unbindEffects };
      return json(undefined, 204);
    },
    'POST /account/card/overwrite': () => json(undefined, 204),
    'POST /account/activation/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
    'POST /account/activation': async ({ request }) => {
      const { smsCode } = (await request.json()) as { smsCode?: string };
      if (smsCode === MOCK.smsCode) return json(undefined, 204);
      return problem(422, 'SMS_CODE_WRONG', {
        fieldErrors: [{ field: 'smsCode', code: 'SMS_CODE_WRONG', message: '' }],
      });
    },
    'POST /operators/card-candidates': () =>
      json(
        {
          candidateId: 'candidate-1',
          orgName: '示例明远贸易有限公司',
          uscc: '91350100M000100Y43',
          cardNo: 'C20260002',
          name: '周某某',
          idType: 'ID_CARD',
          idNumber: '1101**********0034',
          expiresAt: new Date(Date.now() + 600_000).toISOString(),
        },
        201,
      ),
    'POST /operators/card-candidates/{id}/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
    'POST /operators/card-candidates/{id}/registration': async ({ request }) => {
      const { username } = (await request.json()) as { username: string };
      return json({ accountId: 'operator-1', username }, 201);
    },
    'POST /operators/card-candidates/{id}/binding': () => json(undefined, 204),
  };
}
