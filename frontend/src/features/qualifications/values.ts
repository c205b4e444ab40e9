import type { QualificationField, Qualifications } from '@/api/schemas';
import { fault, type Fault } from '@/ui/rules/fault';
import { personName } from '@/ui/rules/fields';
import { today } from '@/ui/rules/today';

/** Values are one text each, in the form of their type (spec 08); absent is an empty text here. */
export type Values = Record<string, string>;

export const fieldsOf = (view: Qualifications): QualificationField[] =>
  view.tabs.flatMap((tab) => tab.fields);

/** What the administrator may write. */
export const editableValues = (view: Qualifications): Values =>
  Object.fromEntries(
    fieldsOf(view)
      .filter((field) => field.editable)
      .map((field) => [field.code, field.value ?? '']),
  );

/** What was entered on top of what is on record now. */
export function keptOver(fresh: Qualifications, base: Qualifications, entered: Values): Values {
  const before = editableValues(base);
  const now = editableValues(fresh);
  return Object.fromEntries(
    Object.entries(now).map(([code, value]) => {
      const mine = entered[code];
      return [code, mine !== undefined && mine !== before[code] ? mine : value];
    }),
  );
}

const length = (value: string) => [...value].length;
const isDay = (value: string) => {
  const day = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
  );
};

function ranged(field: QualificationField, value: string, form: RegExp, code: string): Fault | undefined {
  const right = form.test(value) && length(value) >= field.min && length(value) <= field.max;
  const range = field.min === field.max ? String(field.max) : `${field.min}-${field.max}`;
  return right ? undefined : fault(code, { range });
}

function text(field: QualificationField, value: string): Fault | undefined {
  if (/[<>]/.test(value) || /\p{Cc}/u.test(value.replaceAll('\n', ''))) return fault('QLF_TEXT_INVALID');
  if (length(value) > field.max) return fault('TOO_LONG', { n: field.max });
  return length(value) < field.min ? fault('QLF_TOO_SHORT', { n: field.min }) : undefined;
}

function day(value: string, latest?: string): Fault | undefined {
  if (!isDay(value)) return fault('QLF_DATE_INVALID');
  return latest !== undefined && value > latest ? fault('QLF_DATE_FUTURE') : undefined;
}

function term(value: string): Fault | undefined {
  const [from = '', to = '', ...more] = value.split('/');
  const right = more.length === 0 && isDay(from) && (to === '..' || (isDay(to) && from <= to));
  return right ? undefined : fault('QLF_TERM_INVALID');
}

/** The same rules as the server's; an empty value is never wrong (QLF-13). */
export function faultOf(field: QualificationField, typed: string): Fault | undefined {
  const value = typed.trim();
  if (value === '') return undefined;
  switch (field.type) {
    case 'TEXT':
      return text(field, value);
    case 'LETTERS_DIGITS':
      return ranged(field, value, /^[0-9A-Za-z]*$/, 'QLF_LETTERS_DIGITS_INVALID');
    case 'DIGITS':
      return ranged(field, value, /^[0-9]*$/, 'QLF_DIGITS_INVALID');
    case 'PHONE':
      return ranged(field, value.replaceAll(' ', ''), /^[0-9+()-]*$/, 'QLF_PHONE_INVALID');
    case 'PERSON':
      return personName(value);
    case 'DATE':
      return day(value);
    case 'PAST_DATE':
      return day(value, today().replace(/(....)(..)(..)/, '$1-$2-$3'));
    case 'AMOUNT':
      return /^[0-9]{1,15}(\.[0-9]{1,2})? [A-Z]{3}$/.test(value) ? undefined : fault('QLF_AMOUNT_INVALID');
    case 'TERM':
      return term(value);
    case 'CODE':
    case 'CODES':
    case 'TICK':
      return undefined;
  }
}
