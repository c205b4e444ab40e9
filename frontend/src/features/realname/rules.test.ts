import { describe, expect, it } from 'vitest';
import { bankCardBody, checkBankCardForm, NO_BANK_CARD } from './bankCardRules';
import { checkDates, datesOnRecord } from './legal/dateRules';
import { checkOrganisation, fromRecord, mayBeEmpty, organisationBody } from './legal/organisationRules';
import { placeOf, stepOf } from './legal/steps';

const recorded = {
  orgName: '示例明远贸易有限公司',
  uscc: '91350100M000100Y43',
  orgCode: 'M000100Y4',
  legalRepName: '**强',
  legalRepIdType: 'ID_CARD',
  legalRepIdNumber: '1101**********0026',
};

describe('step 1, organisation (table 2.1)', () => {
  it('RNV-20 what is on record stands there, the legal representative masked and not sent', () => {
    const values = fromRecord(recorded);
    expect(checkOrganisation(values, recorded)).toEqual({});
    expect(mayBeEmpty(values, recorded)).toEqual({ legalRepName: true, legalRepIdNumber: true });
    expect(organisationBody(values, recorded)).toEqual({
      orgName: recorded.orgName,
      uscc: recorded.uscc,
      orgCode: recorded.orgCode,
    });
  });

  it('RNV-06 RNV-20 what is not on record must be entered', () => {
    const { orgName, uscc, orgCode } = recorded;
    const bare = { orgName, uscc, orgCode };
    expect(checkOrganisation(fromRecord(bare), bare)).toEqual({
      legalRepName: { code: 'REQUIRED' },
      legalRepIdNumber: { code: 'REQUIRED' },
    });
  });

  it('RNV-20 RNV-35 another document is judged, and a passport must be China’s', () => {
    const passport = { ...fromRecord(recorded), legalRepIdType: 'PASSPORT', legalRepIdNumber: 'xk1234567z' };
    expect(checkOrganisation(passport, recorded)).toEqual({
      legalRepIdNumber: { code: 'PASSPORT_NOT_DOMESTIC' },
    });
    expect(mayBeEmpty(passport, recorded).legalRepIdNumber).toBe(false);
    const other = { ...passport, legalRepIdNumber: 'e12345678' };
    expect(checkOrganisation(other, recorded)).toEqual({});
    expect(organisationBody(other, recorded)).toMatchObject({
      legalRepIdType: 'PASSPORT',
      legalRepIdNumber: 'E12345678',
    });
  });

  it('RNV-20 codes are judged and agree with each other', () => {
    const values = { ...fromRecord(recorded), orgCode: 'MA0TE5T16' };
    expect(checkOrganisation(values, recorded)).toEqual({ orgCode: { code: 'ORG_CODE_MISMATCH' } });
  });
});

describe('steps', () => {
  it.each([
    ['ORGANISATION', 'organisation', 1],
    ['LEGAL_REPRESENTATIVE', 'legalRep', 2],
    ['HOLDER', 'administrator', 3],
  ] as const)('RNV-19 %s is the step %s, number %i', (step, name, place) => {
    expect(stepOf({ step, organisation: recorded })).toBe(name);
    expect(placeOf(name)).toBe(place);
  });

  it('RNV-19 RNV-30 without a next step all are done', () => {
    expect(stepOf({ organisation: recorded })).toBe('done');
    expect(placeOf('done')).toBe(5);
  });
});

describe('dates (table 2.2)', () => {
  it('RNV-27 RNV-32 those on record are there as typed, without an end as eight zeros', () => {
    expect(datesOnRecord('2020-01-01', '2040-01-01')).toEqual({
      idValidFrom: '20200101',
      idValidTo: '20400101',
    });
    expect(datesOnRecord('2020-01-01', undefined).idValidTo).toBe('00000000');
    expect(datesOnRecord(undefined, undefined)).toEqual({ idValidFrom: '', idValidTo: '' });
  });

  it('RNV-25 both are asked and judged', () => {
    expect(checkDates({ idValidFrom: '', idValidTo: '' })).toEqual({
      idValidFrom: { code: 'REQUIRED' },
      idValidTo: { code: 'REQUIRED' },
    });
    expect(checkDates({ idValidFrom: '20200101', idValidTo: '20190101' })).toEqual({
      idValidTo: { code: 'ID_DATE_RANGE' },
    });
    expect(checkDates({ idValidFrom: '20200101', idValidTo: '00000000' })).toEqual({});
  });
});

describe('bank card (table 2.3)', () => {
  const right = {
    ...NO_BANK_CARD,
    bankCardNo: '6222 0200 0000 0000 125',
    mobile: '13912345678',
    smsCode: '123456',
  };

  it('RNV-43 blanks between the groups go', () => {
    expect(checkBankCardForm(right, undefined)).toEqual({});
    expect(bankCardBody(right)).toEqual({
      bankCardNo: '6222020000000000125',
      reservedPhone: '13912345678',
      smsCode: '123456',
    });
  });

  it('RNV-43 RNV-44 a wrong check digit, a wrong phone, a missing code', () => {
    const wrong = { ...right, bankCardNo: '6222020000000000126', mobile: '12345', smsCode: '' };
    expect(checkBankCardForm(wrong, { code: 'REQUIRED' })).toEqual({
      bankCardNo: { code: 'BANK_CARD_INVALID' },
      mobile: { code: 'MOBILE_INVALID' },
      imageCode: { code: 'REQUIRED' },
      smsCode: { code: 'REQUIRED' },
    });
  });
});
