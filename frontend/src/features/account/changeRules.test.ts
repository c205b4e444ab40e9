import * as data from '@mock/data';
import { describe, expect, it } from 'vitest';
import { checkIdentity, identityBody, identityOf } from './identity/identityRules';
import {
  checkOrganisation,
  namingChanges,
  organisationBody,
  organisationOf,
} from './organisation/organisationRules';
import { checkOverseas, overseasBody, overseasOf } from './overseas/overseasRules';
import { checkProof } from './phone/useProve';

const { account } = data;

describe('the holder', () => {
  const values = identityOf(account, '110101199001010015');

  it('ACC-12 begins with the dates of the record and sends them for an ID card only', () => {
    expect(values).toMatchObject({ idValidFrom: '20200101', idValidTo: '00000000' });
    expect(identityBody(values, 3, ['SIGN_IN_AGAIN'])).toMatchObject({
      idValidFrom: '20200101',
      version: 3,
      acceptedEffects: ['SIGN_IN_AGAIN'],
    });
    expect(identityBody({ ...values, idType: 'PASSPORT' }, 3, [])).not.toHaveProperty('idValidFrom');
  });

  it('ACC-13 GEN-46 is of age and has no foreign passport, but for individuals', () => {
    const foreign = { ...values, idType: 'PASSPORT', idNumber: 'X12345' };
    expect(checkIdentity('ENT_ADMIN', foreign)).toEqual({ idNumber: { code: 'PASSPORT_NOT_DOMESTIC' } });
    expect(checkIdentity('INDIVIDUAL', foreign)).toEqual({});
    expect(Object.keys(checkIdentity('ENT_OPERATOR', { ...values, name: '', idNumber: '' }))).toEqual([
      'name',
      'idNumber',
    ]);
  });
});

describe('the organisation', () => {
  const values = organisationOf(account);

  it('ACC-17 ACC-18 counts what differs from the record, however it is written', () => {
    expect(namingChanges(account, values)).toBe(0);
    expect(namingChanges(account, { ...values, orgName: '别的公司', uscc: ' 91350100m000100y43' })).toBe(1);
    expect(namingChanges(account, { ...values, orgName: '甲', uscc: '1', orgCode: '2' })).toBe(3);
  });

  it('ACC-25 a new legal representative has a document; without one nothing is said of the present', () => {
    expect(checkOrganisation(account, values, false)).toEqual({});
    expect(organisationBody(account, values, [])).not.toHaveProperty('legalRepName');
    const other = { ...values, legalRepName: '孙示例' };
    expect(Object.keys(checkOrganisation(account, other, false))).toEqual([
      'legalRepIdNumber',
      'legalRepIdValidFrom',
      'legalRepIdValidTo',
    ]);
  });

  it('ACC-33 an individual names the legal representative without document and has no address', () => {
    const individual = { ...account, kind: 'INDIVIDUAL' as const };
    delete individual.organisation;
    const first = { ...values, legalRepName: '孙示例' };
    expect(checkOrganisation(individual, first, false)).toEqual({});
    expect(checkOrganisation(individual, values, false)).toEqual({ legalRepName: { code: 'REQUIRED' } });
    const body = organisationBody(individual, first, []);
    expect(body).not.toHaveProperty('orgAddress');
    expect(body).not.toHaveProperty('version');
    expect(body).not.toHaveProperty('legalRepIdType');
  });

  it('ACC-21 a reviewer is told why', () => {
    expect(checkOrganisation(account, values, true)).toEqual({ explanation: { code: 'REQUIRED' } });
  });
});

describe('the overseas organisation', () => {
  const overseas = {
    country: 'SGP',
    orgName: 'Sample Trading',
    contactName: 'Lee',
    contactPhone: '+65****4567',
    contactFax: '+65****1111',
    address: '1 Sample Road',
    version: 4,
  };
  const own = { ...account, kind: 'OVERSEAS' as const, overseas };
  const values = overseasOf(own);

  it('ACC-48 leaves masked telephones as they are, unless typed anew or taken away', () => {
    expect(overseasBody(own, values)).not.toHaveProperty('contactPhone');
    expect(overseasBody(own, values)).not.toHaveProperty('contactFax');
    expect(overseasBody(own, { ...values, noFax: true })).toMatchObject({ contactFax: '', version: 4 });
    expect(overseasBody(own, { ...values, contactPhone: ' +65 6111 1111 ' })).toMatchObject({
      contactPhone: '+65 6111 1111',
    });
  });

  it('ACC-49 sends code and password only with another address', () => {
    expect(overseasBody(own, { ...values, emailCode: '1', password: 'x' })).not.toHaveProperty('emailCode');
    expect(
      overseasBody(own, { ...values, email: 'new@example.com', emailCode: '123456', password: 'x' }),
    ).toMatchObject({ emailCode: '123456', password: 'x' });
    expect(checkOverseas(values, { emailCode: { code: 'REQUIRED' } })).toEqual({
      emailCode: { code: 'REQUIRED' },
    });
  });
});

it('ACC-40 ACC-41 who asks for another phone proves it by the code or by document and password', () => {
  const values = { to: '', imageCode: '', code: '', idType: 'ID_CARD', idNumber: '', password: '' };
  const missing = { code: 'REQUIRED' };
  expect(Object.keys(checkProof(values, false, missing, missing))).toEqual(['imageCode', 'code']);
  expect(Object.keys(checkProof(values, true, missing, missing))).toEqual(['idNumber', 'password']);
  expect(checkProof({ ...values, idNumber: 'X1' }, true, undefined, undefined)).toEqual({});
});
