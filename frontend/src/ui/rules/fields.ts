import { check, fault, type Rule } from './fault';
import { isBankCard, isOrgCode, isUscc } from './numbers';
import { passwordParts } from './passwordStrength';

/** The field rules of spec 00 section 6 that need no other field. The server repeats them. */

export const toCapitals = (value: string) => value.replace(/\s/g, '').toUpperCase();

/** F-USCC */
export const uscc: Rule = check('USCC_INVALID', (value) => isUscc(toCapitals(value)));

/** A typed hyphen is removed (F-ORGCODE). */
export const normaliseOrgCode = (value: string) => toCapitals(value).replaceAll('-', '');

/** The organisation code is characters 9–17 of the uscc (glossary). */
export const orgCodeOf = (usccValue: string) => toCapitals(usccValue).slice(8, 17);

/** F-ORGCODE; where a right uscc is given both must agree. */
export const orgCode =
  (usccValue: string): Rule =>
  (value) => {
    const code = normaliseOrgCode(value);
    if (!isOrgCode(code)) return fault('ORG_CODE_INVALID');
    return isUscc(toCapitals(usccValue)) && orgCodeOf(usccValue) !== code
      ? fault('ORG_CODE_MISMATCH')
      : undefined;
  };

const length = (value: string) => [...value].length;

/** F-ORGNAME */
export const organisationName: Rule = check(
  'ORG_NAME_INVALID',
  (value) =>
    length(value) >= 2 && length(value) <= 100 && !/[\p{Cc}<>]/u.test(value) && /[\p{L}\p{N}]/u.test(value),
);

/** F-PERSON */
export const personName: Rule = check(
  'NAME_INVALID',
  (value) => /^[\p{L}· .'-]{2,50}$/u.test(value) && /\p{L}/u.test(value),
);

/** F-USERNAME */
export const username: Rule = check('USERNAME_INVALID', (value) =>
  /^(?=.*[A-Za-z])[A-Za-z0-9]{6,18}$/.test(value),
);

/** F-PASSWORD without the list of common passwords, which only the server has. */
export const password =
  (usernameValue: string): Rule =>
  (value) =>
    Object.values(passwordParts(value, usernameValue)).every(Boolean) ? undefined : fault('PASSWORD_WEAK');

/** F-CONFIRM */
export const passwordConfirm =
  (passwordValue: string): Rule =>
  (value) =>
    value === passwordValue ? undefined : fault('PASSWORD_CONFIRM_MISMATCH');

/** F-MOBILE */
export const mobile: Rule = check('MOBILE_INVALID', (value) => /^1[3-9][0-9]{9}$/.test(value));

/** F-EMAIL */
export const email: Rule = check(
  'EMAIL_INVALID',
  (value) =>
    value.length <= 100 &&
    !value.includes('..') &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/.test(
      value,
    ),
);

/** GEN-24: four letters or digits. */
export const imageCode: Rule = check('CAPTCHA_WRONG', (value) => /^[A-Za-z0-9]{4}$/.test(value));

/** GEN-26: six digits. */
export const smsCode: Rule = check('SMS_CODE_WRONG', (value) => /^[0-9]{6}$/.test(value));

/** F-BANKCARD; blanks between groups are removed. */
export const bankCard: Rule = check('BANK_CARD_INVALID', (value) => isBankCard(value.replace(/\s/g, '')));

/** F-EMAILCODE, GEN-26: six digits. */
export const emailCode: Rule = check('EMAIL_CODE_WRONG', (value) => /^[0-9]{6}$/.test(value));
