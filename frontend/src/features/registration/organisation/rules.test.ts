import { describe, expect, it } from 'vitest';
import { checkAccount, confirmationBody, NO_ACCOUNT, type AccountValues } from './accountRules';
import {
  checkOrganisation,
  NO_ORGANISATION,
  organisationBody,
  type OrganisationValues,
} from './organisationRules';

const ORGANISATION: OrganisationValues = {
  uscc: '91350100M000100Y43',
  orgCode: 'M000100Y4',
  orgName: '示例科技有限公司',
  legalRepName: '赵试验',
  legalRepIdType: 'ID_CARD',
  legalRepIdNumber: '11010519491231002X',
  legalRepIdValidFrom: '20200101',
  legalRepIdValidTo: '00000000',
};
const ACCOUNT: AccountValues = {
  username: 'probe001',
  password: 'Bright-7-Lake',
  passwordConfirm: 'Bright-7-Lake',
  name: '钱测试',
  idType: 'ID_CARD',
  idNumber: '11010519491231002X',
  idValidFrom: '20200101',
  idValidTo: '00000000',
  email: 'probe@mail.example',
  mobile: '13912345678',
  imageCode: '',
  smsCode: '123456',
  agree: true,
};
const codes = (faults: object) =>
  Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, (fault as { code: string }).code]));

describe('step 1', () => {
  it('REG-16 right data pass', () => {
    expect(checkOrganisation(ORGANISATION)).toEqual({});
  });
  it('REG-16 an empty form names every field that is required, at once', () => {
    expect(codes(checkOrganisation(NO_ORGANISATION))).toEqual({
      uscc: 'REQUIRED',
      orgCode: 'REQUIRED',
      orgName: 'REQUIRED',
      legalRepName: 'REQUIRED',
      legalRepIdNumber: 'REQUIRED',
      legalRepIdValidFrom: 'REQUIRED',
      legalRepIdValidTo: 'REQUIRED',
    });
  });
  it.each<[Partial<OrganisationValues>, Record<string, string>]>([
    [{ uscc: '91350100M000100Y44' }, { uscc: 'USCC_INVALID' }],
    [{ orgCode: 'D2143569X' }, { orgCode: 'ORG_CODE_MISMATCH' }],
    [{ orgCode: 'M000100Y5' }, { orgCode: 'ORG_CODE_INVALID' }],
    [{ orgName: '示' }, { orgName: 'ORG_NAME_INVALID' }],
    [{ legalRepName: '赵1' }, { legalRepName: 'NAME_INVALID' }],
    [{ legalRepIdType: '' }, { legalRepIdType: 'ID_TYPE_REQUIRED' }],
    [{ legalRepIdNumber: '110105194912310021' }, { legalRepIdNumber: 'ID_NUMBER_INVALID' }],
    [
      { legalRepIdType: 'PASSPORT', legalRepIdNumber: 'AB12345' },
      { legalRepIdNumber: 'PASSPORT_NOT_DOMESTIC' },
    ],
    [{ legalRepIdValidFrom: '20209999' }, { legalRepIdValidFrom: 'ID_DATE_INVALID' }],
    [{ legalRepIdValidFrom: '29990101' }, { legalRepIdValidFrom: 'ID_DATE_INVALID' }],
    [{ legalRepIdValidTo: '20191231' }, { legalRepIdValidTo: 'ID_DATE_RANGE' }],
    [{ legalRepIdValidTo: '20200102' }, { legalRepIdValidTo: 'ID_EXPIRED' }],
  ])('REG-16 %j', (change, expected) => {
    expect(codes(checkOrganisation({ ...ORGANISATION, ...change }))).toEqual(expected);
  });
  it('F-USCC, F-ORGCODE go out in capitals and without hyphen; GEN-48 dates only with an ID card', () => {
    expect(
      organisationBody({ ...ORGANISATION, uscc: '91350100m000100y43', orgCode: 'm000100y-4' }),
    ).toMatchObject({
      uscc: '91350100M000100Y43',
      orgCode: 'M000100Y4',
      legalRepIdValidTo: '00000000',
    });
    const foreign = organisationBody({
      ...ORGANISATION,
      legalRepIdType: 'OTHER',
      legalRepIdNumber: 'a-12345',
    });
    expect(foreign).not.toHaveProperty('legalRepIdValidFrom');
    expect(foreign.legalRepIdNumber).toBe('A-12345');
  });
});

describe('step 2', () => {
  it('REG-20 right data pass', () => {
    expect(checkAccount(ACCOUNT, undefined)).toEqual({});
  });
  it('REG-20 an empty form names every field that is required, at once', () => {
    expect(codes(checkAccount(NO_ACCOUNT, { code: 'REQUIRED' }))).toEqual({
      username: 'REQUIRED',
      password: 'REQUIRED',
      passwordConfirm: 'REQUIRED',
      name: 'REQUIRED',
      idNumber: 'REQUIRED',
      idValidFrom: 'REQUIRED',
      idValidTo: 'REQUIRED',
      email: 'REQUIRED',
      mobile: 'REQUIRED',
      imageCode: 'REQUIRED',
      smsCode: 'REQUIRED',
      agree: 'AGREEMENT_REQUIRED',
    });
  });
  it.each<[Partial<AccountValues>, Record<string, string>]>([
    [{ username: '123456' }, { username: 'USERNAME_INVALID' }],
    [{ password: 'password', passwordConfirm: 'password' }, { password: 'PASSWORD_WEAK' }],
    [{ password: 'probe001-A', passwordConfirm: 'probe001-A' }, { password: 'PASSWORD_WEAK' }],
    [{ passwordConfirm: 'Bright-7-lake' }, { passwordConfirm: 'PASSWORD_CONFIRM_MISMATCH' }],
    [{ name: '@@' }, { name: 'NAME_INVALID' }],
    [{ email: 'nobody' }, { email: 'EMAIL_INVALID' }],
    [{ mobile: '12345678901' }, { mobile: 'MOBILE_INVALID' }],
    [{ smsCode: '12345' }, { smsCode: 'SMS_CODE_WRONG' }],
    [{ agree: false }, { agree: 'AGREEMENT_REQUIRED' }],
  ])('REG-20 %j', (change, expected) => {
    expect(codes(checkAccount({ ...ACCOUNT, ...change }, undefined))).toEqual(expected);
  });
  it('F-AGREE the version read goes along with the consent', () => {
    expect(confirmationBody(ACCOUNT, 3)).toMatchObject({ agreementVersion: 3, agree: true });
  });
});
