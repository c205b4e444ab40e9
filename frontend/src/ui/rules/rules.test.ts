import { checkDocument, type IdDocument } from './documents';
import { required } from './fault';
import * as fields from './fields';
import { isIdCard, isOrgCode, isUscc } from './numbers';
import { today } from './today';

const code = (result: { code: string } | undefined) => result?.code;

describe('numbers with a check character', () => {
  it.each(['91350100M000100Y43', '91110108MA01ABCD5T'])('F-USCC accepts %s', (value) => {
    expect(isUscc(value)).toBe(true);
  });
  it.each(['91350100M000100Y44', '9135010OM000100Y43', '91350100M000100Y4', '91350100m000100y43', ''])(
    'F-USCC refuses %s',
    (value) => {
      expect(isUscc(value)).toBe(false);
    },
  );
  it.each(['D2143569X', 'MA01ABCD5'])('F-ORGCODE accepts %s', (value) => {
    expect(isOrgCode(value)).toBe(true);
  });
  it.each(['D21435690', 'MA01ABCD6', 'D2143569-X', ''])('F-ORGCODE refuses %s', (value) => {
    expect(isOrgCode(value)).toBe(false);
  });
  it.each(['11010519491231002X', '440301198506142032'])('F-IDNUMBER accepts the ID card %s', (value) => {
    expect(isIdCard(value)).toBe(true);
  });
  it.each(['110105194912310021', '11010519490231002X', '44030119850614203', ''])(
    'F-IDNUMBER refuses the ID card %s',
    (value) => {
      expect(isIdCard(value)).toBe(false);
    },
  );
});

describe('single fields', () => {
  it('F-USCC turns small letters into capitals before it checks', () => {
    expect(fields.uscc('91350100m000100y43')).toBeUndefined();
  });
  it('F-ORGCODE is filled from the uscc and must agree with it', () => {
    expect(fields.orgCodeOf('91350100M000100Y43')).toBe('M000100Y4');
    expect(fields.orgCode('91350100M000100Y43')('M000100Y-4')).toBeUndefined();
    expect(code(fields.orgCode('91350100M000100Y43')('D2143569X'))).toBe('ORG_CODE_MISMATCH');
    expect(code(fields.orgCode('')('D21435690'))).toBe('ORG_CODE_INVALID');
  });
  it.each([
    ['abcdef', undefined],
    ['abc123', undefined],
    ['123456', 'USERNAME_INVALID'],
    ['abcde', 'USERNAME_INVALID'],
    ['abcdefghij123456789', 'USERNAME_INVALID'],
    ['abc_def', 'USERNAME_INVALID'],
    ['用户名称甲乙', 'USERNAME_INVALID'],
  ])('F-USERNAME %s', (value, wrong) => {
    expect(code(fields.username(value))).toBe(wrong);
  });
  it.each([
    ['Abcdef12', undefined],
    ['abcde-12', undefined],
    ['abcdefgh', 'PASSWORD_WEAK'],
    ['abcdef12', 'PASSWORD_WEAK'],
    ['Ab1-', 'PASSWORD_WEAK'],
    ['Abcdef123-5678901', 'PASSWORD_WEAK'],
    ['Abcdef 12', 'PASSWORD_WEAK'],
    ['Zhangsan1', 'PASSWORD_WEAK'],
  ])('F-PASSWORD %s', (value, wrong) => {
    expect(code(fields.password('zhangsan')(value))).toBe(wrong);
  });
  it('F-CONFIRM compares exactly', () => {
    expect(fields.passwordConfirm('Abcdef12')('Abcdef12')).toBeUndefined();
    expect(code(fields.passwordConfirm('Abcdef12')('abcdef12'))).toBe('PASSWORD_CONFIRM_MISMATCH');
  });
  it.each([
    ['张三', undefined],
    ["Anne-Marie O'Neil", undefined],
    ['阿依·古丽', undefined],
    ['张', 'NAME_INVALID'],
    ['张3', 'NAME_INVALID'],
    ['--', 'NAME_INVALID'],
  ])('F-PERSON %s', (value, wrong) => {
    expect(code(fields.personName(value))).toBe(wrong);
  });
  it.each([
    ['示例（北京）科技有限公司', undefined],
    ['甲', 'ORG_NAME_INVALID'],
    ['<b>甲乙</b>', 'ORG_NAME_INVALID'],
    ['……', 'ORG_NAME_INVALID'],
  ])('F-ORGNAME %s', (value, wrong) => {
    expect(code(fields.organisationName(value))).toBe(wrong);
  });
  it.each([
    ['13800138000', undefined],
    ['12800138000', 'MOBILE_INVALID'],
    ['1380013800', 'MOBILE_INVALID'],
  ])('F-MOBILE %s', (value, wrong) => {
    expect(code(fields.mobile(value))).toBe(wrong);
  });
  it.each([
    ['a.b@example.com', undefined],
    ['a@b@example.com', 'EMAIL_INVALID'],
    ['a@example', 'EMAIL_INVALID'],
    ['a..b@example.com', 'EMAIL_INVALID'],
    [`${'a'.repeat(64)}@${'b'.repeat(40)}.com`, 'EMAIL_INVALID'],
  ])('F-EMAIL %s', (value, wrong) => {
    expect(code(fields.email(value))).toBe(wrong);
  });
  it('GEN-24 an image code has four letters or digits', () => {
    expect(fields.imageCode('a1B2')).toBeUndefined();
    expect(code(fields.imageCode('a1B'))).toBe('CAPTCHA_WRONG');
  });
  it('GEN-26 an SMS code has six digits', () => {
    expect(fields.smsCode('012345')).toBeUndefined();
    expect(code(fields.smsCode('12345a'))).toBe('SMS_CODE_WRONG');
  });
  it('a required field reports blanks as missing', () => {
    expect(code(required(fields.mobile)('  '))).toBe('REQUIRED');
    expect(required(fields.mobile)(' 13800138000 ')).toBeUndefined();
  });
});

describe('identity documents', () => {
  const demands = { minimumAge: 18, domesticPassport: true, today: '20261121' };
  const idCard: IdDocument = {
    type: 'ID_CARD',
    number: '440301198506142032',
    validFrom: '20200101',
    validTo: '20400101',
  };
  const wrong = (change: Partial<IdDocument>) =>
    Object.fromEntries(
      Object.entries(checkDocument({ ...idCard, ...change }, demands)).map(([part, found]) => [
        part,
        found.code,
      ]),
    );

  it('accepts a right ID card, and one without end', () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ validTo: '00000000' })).toEqual({});
  });
  it('F-IDNUMBER refuses a holder below 18, accepts the birthday', () => {
    expect(wrong({ number: '110105200811220015' })).toEqual({ number: 'ID_NUMBER_INVALID' });
    expect(wrong({ number: '11010520081121001X' })).toEqual({});
  });
  it.each([
    [{ validFrom: '' }, { validFrom: 'REQUIRED' }],
    [{ validFrom: '20261122' }, { validFrom: 'ID_DATE_INVALID' }],
    [{ validFrom: '20260230' }, { validFrom: 'ID_DATE_INVALID' }],
    [{ validTo: '' }, { validTo: 'REQUIRED' }],
    [{ validTo: '20401301' }, { validTo: 'ID_DATE_INVALID' }],
    [{ validTo: '20200101' }, { validTo: 'ID_DATE_RANGE' }],
    [{ validTo: '20261120' }, { validTo: 'ID_EXPIRED' }],
    [{ validTo: '20261121' }, {}],
  ])('F-IDFROM, F-IDTO %o', (change, expected) => {
    expect(wrong(change)).toEqual(expected);
  });
  it('F-IDTYPE must be of the catalogue', () => {
    expect(wrong({ type: '' })).toEqual({ type: 'ID_TYPE_REQUIRED' });
  });
  it.each([
    ['PASSPORT', 'EA1234567', undefined],
    ['PASSPORT', 'AB12345', 'PASSPORT_NOT_DOMESTIC'],
    ['TW_PERMIT', '12345678', undefined],
    ['TW_PERMIT', '1234567', 'ID_NUMBER_INVALID'],
    ['HKMO_PERMIT', 'h12345678', undefined],
    ['HKMO_PERMIT', 'X12345678', 'ID_NUMBER_INVALID'],
    ['FOREIGNER_RESIDENCE', 'ABC123456789012', undefined],
    ['FOREIGNER_RESIDENCE', 'ABC12345678901', 'ID_NUMBER_INVALID'],
    ['OTHER', 'A-(12)', undefined],
    ['OTHER', 'A1', 'ID_NUMBER_INVALID'],
  ])('GEN-46, GEN-48 %s %s needs no dates', (type, number, expected) => {
    const found = wrong({ type, number, validFrom: '', validTo: '' });
    expect(found).toEqual(expected ? { number: expected } : {});
  });
  it('today is the day in Shanghai', () => {
    expect(today(new Date('2026-11-20T16:00:00Z'))).toBe('20261121');
    expect(today(new Date('2026-11-20T15:59:59Z'))).toBe('20261120');
  });
});
