import type { LegalRepVerification, RealNameState } from '@/api/realNameTypes';
import { json, problem, type Handler } from './server';

/** Real-name verification without a backend: an administrator who has registered; refusals are put in by tests. */

export const realName: RealNameState = {
  level: 'MEDIUM',
  verifiedAt: '2026-11-02T02:30:00Z',
  methods: ['REGISTRATION'],
  wantsHolder: false,
  tiles: [
    { method: 'CARD', state: 'OPEN', recommended: true, missing: [] },
    { method: 'LEGAL_REP', state: 'OPEN', recommended: false, missing: [] },
    { method: 'BANK_KEY', state: 'OPEN', recommended: false, missing: [] },
  ],
  missing: [],
  history: [{ method: 'REGISTRATION', level: 'MEDIUM', provenAt: '2026-11-02T02:30:00Z' }],
};

export const legalRepSteps: LegalRepVerification = {
  step: 'ORGANISATION',
  organisation: {
    orgName: '示例明远贸易有限公司',
    uscc: '91350100M000100Y43',
    orgCode: 'M000100Y4',
    legalRepName: '**强',
    legalRepIdType: 'ID_CARD',
    legalRepIdNumber: '1101**********0026',
  },
  holder: {
    name: '李某某',
    idType: 'ID_CARD',
    idNumber: '1101**********0018',
    idValidFrom: '2020-01-01',
    ways: ['IDENTITY', 'BANK_CARD'],
  },
};

const NOW = '2026-11-21T02:30:00Z';

export function realNameHandlers(): Record<string, Handler> {
  let steps = legalRepSteps;
  const organisationPassed = () => {
    steps = {
      ...steps,
      step: 'LEGAL_REPRESENTATIVE',
      organisation: { ...steps.organisation, passedAt: NOW },
      legalRepresentative: {
        name: '**强',
        idType: 'ID_CARD',
        idNumber: '1101**********0026',
        ways: ['IDENTITY', 'BANK_CARD'],
      },
    };
    return json(steps);
  };
  const personPassed = (passedBy: 'IDENTITY' | 'BANK_CARD') => () => {
    if (!steps.legalRepresentative) return problem(422, 'STEP_REQUIRED');
    steps = {
      ...steps,
      step: 'HOLDER',
      legalRepresentative: { ...steps.legalRepresentative, passedBy, passedAt: NOW },
    };
    return json(steps);
  };
  const administratorPassed = (level: 'MEDIUM' | 'HIGH') => () => {
    const done: LegalRepVerification = { ...steps, level };
    delete done.step;
    steps = legalRepSteps;
    return json(done);
  };
  return {
    'GET /real-name': () => json(realName),
    'GET /real-name/legal-representative': () => json(steps),
    'PUT /real-name/legal-representative/organisation': organisationPassed,
    'POST /real-name/legal-representative/person/identity': personPassed('IDENTITY'),
    'POST /real-name/legal-representative/person/bank-card': personPassed('BANK_CARD'),
    'POST /real-name/legal-representative/administrator/identity': administratorPassed('MEDIUM'),
    'POST /real-name/legal-representative/administrator/bank-card': administratorPassed('HIGH'),
    'POST /real-name/sms-codes': () => json({ resendAfterSeconds: 60 }, 202),
    'POST /real-name/identity': () => json({ level: 'MEDIUM', methods: ['IDENTITY'] }),
    'POST /real-name/bank-card': () => json({ level: 'HIGH', methods: ['BANK_CARD'] }),
    'POST /real-name/card': () =>
      json({
        level: 'HIGH',
        methods: ['CARD'],
        card: 'C20****01',
        orgName: '示例明远贸易有限公司',
        bound: true,
      }),
  };
}
