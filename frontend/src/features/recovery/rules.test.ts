import { ApiProblem, NetworkLost } from '@/api/problem';
import type { PasswordMethod, PasswordRecovery } from '@/api/recoveryTypes';
import { bankCard } from '@/ui/rules/fields';
import { describe, expect, it } from 'vitest';
import { isReviewOpen, preferredMethod, requiredSlots, tilesOf } from './password/methods';
import { checkPerson, NO_PERSON, personBody } from './personRules';
import { refusalOf, topicOf } from './refusals';
import { keepTicket, readTicket } from './ticket';
import { checkBankOrganisation } from './username/BankOrganisationStep';
import { checkChoice, partOf, presetFacts, type Fact } from './username/factRules';
import { journeyOf, METHODS, placeOf } from './username/methods';

const problem = (code: string, fields: Record<string, string> = {}) =>
  new ApiProblem(new Response(null, { status: 422 }), {
    code,
    fieldErrors: Object.entries(fields).map(([field, its]) => ({ field, code: its })),
  });

describe('user name: methods and journeys', () => {
  it('RCU-02 table 4.1 each kind has its methods, the recommended one first', () => {
    expect(METHODS.ADMIN).toEqual(['ACCOUNT_INFORMATION', 'CORPORATE_BANK', 'MANUAL_REVIEW']);
    expect(METHODS.OPERATOR[0]).toBe('BOUND_PHONE');
    expect(METHODS.INDIVIDUAL).toEqual(['BOUND_PHONE', 'BANK_CARD', 'MANUAL_REVIEW']);
  });
  it('RCU-03 the step the server names has its place', () => {
    const journey = journeyOf('ADMIN', 'ACCOUNT_INFORMATION');
    expect(journey.map(({ steps }) => placeOf(journey, steps[0] ?? 'DONE'))).toEqual([0, 1, 2, 3]);
    expect(placeOf(journeyOf('OPERATOR', 'BANK_CARD'), 'REQUESTER')).toBe(0);
    expect(placeOf(journeyOf('INDIVIDUAL', 'MANUAL_REVIEW'), 'SUBMITTED')).toBe(3);
  });
  it('RCU-35 individuals have a step of their own data, the others with the organisation', () => {
    expect(journeyOf('INDIVIDUAL', 'MANUAL_REVIEW')[1]?.label).toBe('person');
    expect(journeyOf('OPERATOR', 'MANUAL_REVIEW')[1]?.label).toBe('orgPerson');
  });
});

describe('user name: further facts', () => {
  it('RCU-18 with the bound phone one is chosen, the legal representative preset', () => {
    expect(presetFacts({ boundPhone: true })).toEqual(['LEGAL']);
    expect(checkChoice({ boundPhone: true }, ['ADMIN'])).toBeUndefined();
  });
  it.each<[Fact[], string | undefined]>([
    [[], 'CHOICES_TWO'],
    [['LEGAL'], undefined],
    [['LEGAL', 'OPERATORS'], undefined],
    [['LEGAL', 'ADMIN', 'OPERATORS'], 'CHOICES_TWO'],
  ])('RCU-19 RCU-20 without it %o is answered %s', (chosen, code) => {
    expect(presetFacts({ boundPhone: false })).toEqual([]);
    expect(checkChoice({ boundPhone: false }, chosen)?.code).toBe(code);
  });
  it.each([
    ['legal.idNumber', { part: 'legal', name: 'idNumber' }],
    ['admin.name', { part: 'admin', name: 'name' }],
    ['operators[0].smsCode', { part: 'operator1', name: 'smsCode' }],
    ['operators[1].mobile', { part: 'operator2', name: 'mobile' }],
    ['orgName', undefined],
  ])('GEN-34 a refused %s stands in its part', (field, place) => {
    expect(partOf(field)).toEqual(place);
  });
});

describe('user name: fields', () => {
  const values = {
    mobile: '13900000000',
    imageCode: '',
    smsCode: '123456',
    orgName: '星海测试有限公司',
    uscc: '',
    orgCode: '',
  };
  const codes = (change: Partial<typeof values>) =>
    Object.fromEntries(
      Object.entries(checkBankOrganisation({ ...values, ...change }, undefined)).map(([name, { code }]) => [
        name,
        code,
      ]),
    );
  it('RCU-28 table 2.3 one of uscc and organisation code is enough', () => {
    expect(codes({})).toEqual({ uscc: 'REQUIRED' });
    expect(codes({ orgCode: 'MA0TE5T16' })).toEqual({});
    expect(codes({ uscc: '91110101MA0TE5T160' })).toEqual({});
  });
  it('RCU-28 both must agree', () => {
    expect(codes({ uscc: '91110101MA0TE5T160', orgCode: 'MA1TE5T26' })).toEqual({
      orgCode: 'ORG_CODE_MISMATCH',
    });
  });
  it.each([
    ['6222020000000000125', undefined],
    ['6222 0200 0000 0000 125', undefined],
    ['6222020000000000126', 'BANK_CARD_INVALID'],
    ['62220200000', 'BANK_CARD_INVALID'],
  ])('F-BANKCARD %s', (number, code) => {
    expect(bankCard(number)?.code).toBe(code);
  });
  it('RCU-16 dates belong to ID cards only', () => {
    const person = {
      ...NO_PERSON,
      name: '王小本',
      idType: 'PASSPORT',
      idNumber: 'ea1234567',
      idValidFrom: '1',
    };
    expect(checkPerson(person)).toEqual({});
    expect(personBody(person)).toEqual({ name: '王小本', idType: 'PASSPORT', idNumber: 'EA1234567' });
    expect(
      Object.keys(checkPerson({ ...NO_PERSON, name: '王小本', idNumber: '110101199003010035' })),
    ).toEqual(['idValidFrom', 'idValidTo']);
  });
});

describe('password: methods', () => {
  const offers = (userKind: PasswordRecovery['userKind'], methods: PasswordMethod[], complete = true) => ({
    userKind,
    methods: methods.map((method) => ({ method, complete })),
  });
  it('RCP-20 manual review is no tile for administrators, also when it is open', () => {
    const open = offers('ENT_ADMIN', ['PHONE', 'LEGAL_REPRESENTATIVE', 'MANUAL_REVIEW']);
    expect(tilesOf(open).map(({ method }) => method)).toEqual(['PHONE', 'LEGAL_REPRESENTATIVE']);
    expect(isReviewOpen(open)).toBe(true);
    expect(isReviewOpen(offers('ENT_ADMIN', ['PHONE']))).toBe(false);
  });
  it('RCP-35 it is one for overseas organisations', () => {
    expect(tilesOf(offers('OVERSEAS', ['EMAIL', 'MANUAL_REVIEW']))).toHaveLength(2);
  });
  it('RCP-06 the first tile for which nothing is missing is open', () => {
    expect(preferredMethod(offers('INDIVIDUAL', ['PHONE', 'EMAIL'], false))).toBeUndefined();
    expect(preferredMethod(offers('INDIVIDUAL', ['PHONE', 'EMAIL']))).toBe('PHONE');
  });
  it('RCP-24 the back of a document is asked for with ID cards only', () => {
    expect(requiredSlots('ID_CARD')).toHaveLength(5);
    expect(requiredSlots('PASSPORT')).not.toContain('legalIdBack');
  });
});

describe('refusals', () => {
  it('stand beside the fields the form has', () => {
    expect(refusalOf(problem('VALIDATION_FAILED', { smsCode: 'SMS_CODE_WRONG' }), ['smsCode'])).toEqual({
      fields: { smsCode: { code: 'SMS_CODE_WRONG' } },
    });
  });
  it('of a field the form does not have are told as a whole', () => {
    const error = problem('VALIDATION_FAILED', { other: 'REQUIRED' });
    expect(refusalOf(error, ['smsCode'])).toEqual({ whole: error });
    const lost = new NetworkLost();
    expect(refusalOf(lost, [])).toEqual({ whole: lost });
  });
  it('RCU-03 lead back to the beginning once the server has forgotten', () => {
    expect(refusalOf(problem('RECOVERY_EXPIRED'), [])).toEqual({ way: 'expired' });
    expect(refusalOf(problem('RECOVERY_STEP'), []).way).toBe('reload');
  });
  it('RCU-49 name the help that says what to do', () => {
    expect(topicOf(problem('ID_CHECK_FAILED'))).toBe('identity-check');
    expect(topicOf(problem('BANK_CHECK_FAILED'))).toBe('bank-card-check');
    expect(topicOf(problem('PERSON_MISMATCH'))).toBeUndefined();
  });
});

describe('what the window keeps', () => {
  it('is the secret of the recovery alone, until it runs out', () => {
    const recovery = { recoveryId: 'secret', expiresAt: '2026-11-21T10:00:00Z', username: 'probe01' };
    keepTicket('password', recovery);
    expect(JSON.stringify(sessionStorage)).not.toContain('probe01');
    expect(readTicket('password', Date.parse('2026-11-21T09:59:00Z'))).toBe('secret');
    expect(readTicket('password', Date.parse('2026-11-21T10:00:00Z'))).toBeUndefined();
    expect(readTicket('username')).toBeUndefined();
    keepTicket('password', undefined);
    expect(readTicket('password', 0)).toBeUndefined();
  });
});
