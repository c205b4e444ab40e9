import { fault, type Fault } from './fault';
import { birthDate, isCalendarDate, isIdCard } from './numbers';
import { today } from './today';

/** What is wrong with an identity document (spec 00, 6.1; F-IDTYPE, F-IDNUMBER, F-IDFROM, F-IDTO, GEN-46, GEN-48). */

/** How a document that never expires is written in the field "valid to". */
export const LONG_TERM = '00000000';

export const ID_CARD = 'ID_CARD';

const NUMBER_FORMS: Record<string, RegExp> = {
  ID_CARD: /^[0-9]{17}[0-9X]$/,
  PASSPORT: /^[A-Z0-9]{5,20}$/,
  TW_PERMIT: /^([0-9]{8}|[0-9]{10}[A-Z]?)$/,
  HKMO_PERMIT: /^[HM]([0-9]{8}|[0-9]{10})$/,
  FOREIGNER_RESIDENCE: /^([A-Z0-9]{15}|[A-Z0-9]{18})$/,
  OTHER: /^[A-Z0-9()（）-]{5,30}$/,
};

export interface IdDocument {
  type: string;
  number: string;
  validFrom: string;
  validTo: string;
}

export interface DocumentDemands {
  /** Full years the holder of an ID card must at least be old. */
  minimumAge: number;
  /** Whether a passport must be issued in China. */
  domesticPassport: boolean;
  /** YYYYMMDD */
  today: string;
}

/** Spec 00 table 6.1: the persons who act for an organisation. */
export const demandsOnPerson = (): DocumentDemands => ({
  minimumAge: 18,
  domesticPassport: true,
  today: today(),
});

export type DocumentFaults = Partial<Record<keyof IdDocument, Fault>>;

export function checkDocument(document: IdDocument, demands: DocumentDemands): DocumentFaults {
  const faults: DocumentFaults = {};
  if (!(document.type in NUMBER_FORMS)) faults.type = fault('ID_TYPE_REQUIRED');
  const number = document.number.trim().toUpperCase();
  if (number === '') faults.number = fault('REQUIRED');
  else if (!faults.type) {
    const wrong = wrongNumber(document.type, number, demands);
    if (wrong) faults.number = fault(wrong);
  }
  if (document.type === ID_CARD) Object.assign(faults, wrongDates(document, demands.today));
  return faults;
}

function wrongNumber(type: string, number: string, demands: DocumentDemands): string | undefined {
  if (type === 'PASSPORT' && demands.domesticPassport && !/^(?=.{9}$)[A-Z]{1,2}[0-9]{7,8}$/.test(number)) {
    return 'PASSPORT_NOT_DOMESTIC';
  }
  if (!NUMBER_FORMS[type]?.test(number)) return 'ID_NUMBER_INVALID';
  if (type !== ID_CARD) return undefined;
  return isIdCard(number) && isOldEnough(number, demands) ? undefined : 'ID_NUMBER_INVALID';
}

/** Dates written YYYYMMDD compare as numbers: so many years on is so many times 10000 more. */
function isOldEnough(idCard: string, demands: DocumentDemands): boolean {
  const born = birthDate(idCard);
  return born !== undefined && Number(born) + demands.minimumAge * 10000 <= Number(demands.today);
}

function wrongDates(document: IdDocument, today: string): DocumentFaults {
  const faults: DocumentFaults = {};
  const { validFrom: from, validTo: to } = document;
  if (from.trim() === '') faults.validFrom = fault('REQUIRED');
  else if (!isCalendarDate(from) || from > today) faults.validFrom = fault('ID_DATE_INVALID');
  if (to.trim() === '') faults.validTo = fault('REQUIRED');
  else if (to !== LONG_TERM) {
    if (!isCalendarDate(to)) faults.validTo = fault('ID_DATE_INVALID');
    else if (isCalendarDate(from) && to <= from) faults.validTo = fault('ID_DATE_RANGE');
    else if (to < today) faults.validTo = fault('ID_EXPIRED');
  }
  return faults;
}
