import type { SealOperator } from '@/api/sealTypes';
import { describe, expect, it } from 'vitest';
import { checkSeal, daysFor, type SealValues } from './sealRules';
import { checkScan, LARGEST_BYTES } from './useExtraction';

const operator: SealOperator = {
  accountId: 'o',
  name: '周某某',
  username: 'zho****01',
  legal: false,
  cardNo: 'C2026****',
  certificateKnown: true,
  validFrom: '2026-06-01',
  validTo: '2027-05-31',
};

const RIGHT: SealValues = {
  operatorAccount: 'o',
  sealName: '公章',
  sealKind: 'COMPANY',
  validFrom: '2026-11-22',
  validTo: '2027-05-31',
  issuingOrg: '示例明远贸易有限公司',
  pictureId: 'p',
  picture: '/p',
  organisationKey: false,
  note: '',
};

const faults = (change: Partial<SealValues>, way: 'STANDARD' | 'IMAGE' = 'STANDARD', who = operator) =>
  Object.fromEntries(
    Object.entries(checkSeal({ ...RIGHT, ...change }, way, who)).map(([name, { code }]) => [name, code]),
  );

describe('a new seal', () => {
  it('is right as filled in', () => {
    expect(faults({})).toEqual({});
    expect(faults({ issuingOrg: '' }, 'IMAGE')).toEqual({});
  });

  it.each([
    ['SEL-19', { sealName: '印'.repeat(25) }, {}],
    ['SEL-19', { sealName: '印'.repeat(26) }, { sealName: 'TOO_LONG' }],
    ['SEL-19', { sealName: ' ' }, { sealName: 'REQUIRED' }],
    ['SEL-20', { sealKind: '' }, { sealKind: 'REQUIRED' }],
    ['SEL-21', { validFrom: '2026-05-31' }, { validFrom: 'SEAL_DATE_OUT_OF_CERT' }],
    ['SEL-21', { validFrom: '2026-06-01' }, {}],
    ['SEL-21', { validTo: '2027-06-01' }, { validTo: 'SEAL_DATE_OUT_OF_CERT' }],
    ['SEL-21', { validTo: '2026-11-22' }, { validTo: 'SEAL_DATE_RANGE' }],
    ['SEL-23', { note: '注'.repeat(201) }, { note: 'TOO_LONG' }],
    ['SEL-29', { issuingOrg: '' }, { issuingOrg: 'REQUIRED' }],
    ['SEL-29', { issuingOrg: '司'.repeat(101) }, { issuingOrg: 'TOO_LONG' }],
    ['SEL-31', { pictureId: '' }, { pictureId: 'SEAL_PREVIEW_NEEDED' }],
  ] as [string, Partial<SealValues>, object][])('%s %j', (_id, change, found) => {
    expect(faults(change)).toEqual(found);
  });

  it('SEL-39 needs an extracted picture where it is taken from a scan', () => {
    expect(faults({ pictureId: '' }, 'IMAGE')).toEqual({ pictureId: 'SEAL_IMAGE_NEEDED' });
  });

  it('SEL-28 refuses an operator whose certificate is not known', () => {
    const unknown: SealOperator = {
      accountId: 'o',
      name: '吴某某',
      username: 'wum****02',
      legal: false,
      cardNo: 'C2026****',
      certificateKnown: false,
    };
    expect(faults({}, 'STANDARD', unknown)).toEqual({ operatorAccount: 'SEAL_OPERATOR_NO_CERT' });
  });

  it('SEL-22 another operator keeps the days that fit and empties the others', () => {
    expect(daysFor(RIGHT, { validFrom: '2026-01-01', validTo: '2027-01-01' })).toEqual({
      validFrom: '2026-11-22',
      validTo: '',
    });
  });
});

describe('a scan', () => {
  it.each([
    ['a.jpg', 'image/jpeg', 1000, true],
    ['a.PNG', '', 1000, true],
    ['a.bmp', 'image/bmp', 1000, false],
    ['a.pdf', 'application/pdf', 1000, false],
    ['a.jpg', 'image/jpeg', LARGEST_BYTES, true],
    ['a.jpg', 'image/jpeg', LARGEST_BYTES + 1, false],
    ['a.jpg', 'image/jpeg', 0, false],
  ])('SEL-36 %s %s %i: %s', (name, type, size, accepted) => {
    expect(checkScan({ name, type, size }) === undefined).toBe(accepted);
  });
});
