import { describe, expect, it } from 'vitest';
import { countryOptions } from './countries';
import { checkOverseas, NOTHING, overseasBody, type OverseasValues } from './overseasRules';

const COMPANY: OverseasValues = {
  ...NOTHING,
  username: 'probe001',
  password: 'Bright-7-Lake',
  passwordConfirm: 'Bright-7-Lake',
  country: 'HKG',
  orgName: 'Sample Trading Ltd',
  contactName: 'A',
  contactPhone: '+852 2123 4567',
  address: '1 Sample Road',
  email: 'info@mail.example',
  emailCode: '123456',
  agree: true,
};

const codes = (faults: Record<string, { code: string }>) =>
  Object.fromEntries(Object.entries(faults).map(([name, { code }]) => [name, code]));

describe('overseas organisations', () => {
  it('REG-39 right data pass', () => {
    expect(checkOverseas(COMPANY, undefined)).toEqual({});
  });
  it('REG-39 an empty form names every field that is required, at once', () => {
    expect(codes(checkOverseas(NOTHING, { code: 'REQUIRED' }))).toEqual({
      username: 'REQUIRED',
      password: 'REQUIRED',
      passwordConfirm: 'REQUIRED',
      country: 'COUNTRY_INVALID',
      orgName: 'REQUIRED',
      contactName: 'REQUIRED',
      contactPhone: 'REQUIRED',
      address: 'REQUIRED',
      email: 'REQUIRED',
      imageCode: 'REQUIRED',
      emailCode: 'REQUIRED',
      agree: 'AGREEMENT_REQUIRED',
    });
  });
  it.each<[Partial<OverseasValues>, Record<string, string>]>([
    [{ countryRegNo: 'AB-12/3.4' }, {}],
    [{ countryRegNo: '—' }, { countryRegNo: 'REG_NO_INVALID' }],
    [{ countryRegNo: '-'.repeat(3) }, { countryRegNo: 'REG_NO_INVALID' }],
    [{ orgName: 'x' }, { orgName: 'ORG_NAME_INVALID' }],
    [{ contactPhone: '1234' }, { contactPhone: 'PHONE_INVALID' }],
    [{ contactFax: 'none' }, { contactFax: 'PHONE_INVALID' }],
    [{ contactMobile: '+ ( ) -' }, { contactMobile: 'PHONE_INVALID' }],
    [{ address: 'x' }, { address: 'ADDRESS_INVALID' }],
    [{ department: 'x'.repeat(101) }, { department: 'TOO_LONG' }],
    [{ notes: 'x'.repeat(501) }, { notes: 'TOO_LONG' }],
    [{ emailCode: '12' }, { emailCode: 'EMAIL_CODE_WRONG' }],
  ])('REG-39 %j', (change, expected) => {
    expect(codes(checkOverseas({ ...COMPANY, ...change }, undefined))).toEqual(expected);
  });
  it('REG-42 what is optional and empty does not go along', () => {
    const body = overseasBody({ ...COMPANY, department: ' ', notes: ' hello ' }, 2);
    expect(body).not.toHaveProperty('department');
    expect(body).not.toHaveProperty('countryRegNo');
    expect(body).toMatchObject({ notes: 'hello', agreementVersion: 2 });
  });
});

describe('countries', () => {
  const list = [
    { code: 'DEU', nameZh: '德国', nameEn: 'Germany' },
    { code: 'AUS', nameZh: '澳大利亚', nameEn: 'Australia' },
  ];
  it('REG-40 REG-41 are named in the language of the form and found by code and either name', () => {
    expect(countryOptions(list, 'en-US').map((one) => one.label)).toEqual([
      'Australia (AUS)',
      'Germany (DEU)',
    ]);
    const german = countryOptions(list, 'zh-CN').find((one) => one.value === 'DEU');
    expect(german?.label).toBe('德国 (DEU)');
    expect(german?.search).toBe('deu 德国 germany');
  });
});
