import { describe, expect, it } from 'vitest';
import {
  checkIndividual,
  individualBody,
  isProvenByEmail,
  mayProveEmail,
  NOBODY,
  type IndividualValues,
} from './individualRules';

const PERSON: IndividualValues = {
  ...NOBODY,
  name: 'Anna Muster',
  idType: 'PASSPORT',
  idNumber: 'c01x00t47',
  username: 'probe001',
  password: 'Bright-7-Lake',
  passwordConfirm: 'Bright-7-Lake',
  mobile: '13912345678',
  smsCode: '123456',
  email: 'anna@mail.example',
  agree: true,
};

const codes = (faults: Record<string, { code: string }>) =>
  Object.fromEntries(Object.entries(faults).map(([name, { code }]) => [name, code]));

describe('individuals', () => {
  it('GEN-47 a passport issued abroad will do', () => {
    expect(checkIndividual(PERSON, false, undefined)).toEqual({});
    expect(individualBody(PERSON, false, 3)).toMatchObject({ idNumber: 'C01X00T47', agreementVersion: 3 });
  });
  it.each([
    ['PASSPORT', true],
    ['TW_PERMIT', true],
    ['HKMO_PERMIT', true],
    ['FOREIGNER_RESIDENCE', true],
    ['ID_CARD', false],
    ['OTHER', false],
  ])('REG-28 e-mail verification with %s: %s', (idType, may) => {
    expect(mayProveEmail(idType)).toBe(may);
  });
  it('REG-29 a proven e-mail takes the place of mobile, image and SMS code', () => {
    const values = { ...PERSON, mobile: '', smsCode: '' };
    expect(codes(checkIndividual(values, false, { code: 'REQUIRED' }))).toEqual({
      mobile: 'REQUIRED',
      imageCode: 'REQUIRED',
      smsCode: 'REQUIRED',
    });
    expect(checkIndividual(values, true, { code: 'REQUIRED' })).toEqual({});
    const body = individualBody({ ...PERSON, smsCode: '1' }, true, 1);
    expect(body).not.toHaveProperty('mobile');
    expect(body).not.toHaveProperty('smsCode');
  });
  it('REG-30 the proof counts for that address and such a document only', () => {
    expect(isProvenByEmail(PERSON, 'anna@mail.example')).toBe(true);
    expect(isProvenByEmail({ ...PERSON, email: 'other@mail.example' }, 'anna@mail.example')).toBe(false);
    expect(isProvenByEmail({ ...PERSON, idType: 'ID_CARD' }, 'anna@mail.example')).toBe(false);
    expect(isProvenByEmail(PERSON, undefined)).toBe(false);
  });
});
