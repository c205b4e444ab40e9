/** Numbers with a check character. Inputs are expected in capitals and without blanks. */

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

const weighted = (values: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);

/** GB 32100-2015 clause 5: check character modulus 31. */
export function isUscc(value: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value)) return false;
  const sum = weighted(
    [...value].map((c) => USCC_ALPHABET.indexOf(c)),
    USCC_WEIGHTS,
  );
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] === value[17];
}

/** GB 11714-1997: check character modulus 11; 10 is written X, 11 is written 0. */
export function isOrgCode(value: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value)) return false;
  const sum = weighted(
    [...value].map((c) => parseInt(c, 36)),
    ORG_WEIGHTS,
  );
  const check = 11 - (sum % 11);
  return (check === 10 ? 'X' : check === 11 ? '0' : String(check)) === value[8];
}

/** GB 11643-1999: a calendar date of birth and the check character of ISO 7064 MOD 11-2. */
export function isIdCard(value: string): boolean {
  if (!/^[0-9]{17}[0-9X]$/.test(value) || !birthDate(value)) return false;
  const sum = weighted([...value].map(Number), ID_WEIGHTS);
  return ID_CHECKS[sum % 11] === value[17];
}

/** ISO/IEC 7812: 12 to 19 digits, the last one by Luhn. */
export function isBankCard(value: string): boolean {
  if (!/^[0-9]{12,19}$/.test(value)) return false;
  const sum = [...value].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Date of birth in an ID card number as YYYYMMDD; undefined if it is no date of the calendar. */
export function birthDate(idCard: string): string | undefined {
  const text = idCard.slice(6, 14);
  return isCalendarDate(text) ? text : undefined;
}

/** A day of the calendar written YYYYMMDD. */
export function isCalendarDate(text: string): boolean {
  if (!/^[0-9]{8}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
