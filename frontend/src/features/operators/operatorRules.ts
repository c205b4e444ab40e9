import type { NewOperator, Operator, OperatorChange, OperatorDetails } from '@/api/schemas';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson, ID_CARD, LONG_TERM } from '@/ui/rules/documents';
import { required } from '@/ui/rules/fault';
import { email, mobile, personName, toCapitals, username } from '@/ui/rules/fields';

/** Spec 06 table 2.1. */
export interface OperatorValues {
  username: string;
  name: string;
  mobile: string;
  idType: string;
  idNumber: string;
  idValidFrom: string;
  idValidTo: string;
  email: string;
  state: string;
}

export const NOTHING: OperatorValues = {
  username: '',
  name: '',
  mobile: '',
  idType: ID_CARD,
  idNumber: '',
  idValidFrom: '',
  idValidTo: '',
  email: '',
  state: '',
};

export const DOCUMENT = {
  type: 'idType',
  number: 'idNumber',
  validFrom: 'idValidFrom',
  validTo: 'idValidTo',
} as const;

const digits = (date: string | undefined) => date?.replaceAll('-', '') ?? '';

/** How the form of changes begins: what is shown masked stays empty and is kept so (OPR-18). */
export const valuesOf = ({
  operator,
  idValidFrom,
  idValidTo,
  idLongTerm,
}: OperatorDetails): OperatorValues => ({
  username: operator.username,
  name: operator.name ?? '',
  mobile: '',
  idType: operator.idType ?? ID_CARD,
  idNumber: '',
  idValidFrom: digits(idValidFrom),
  idValidTo: idLongTerm ? LONG_TERM : digits(idValidTo),
  email: operator.email ?? '',
  state: operator.state === 'DISABLED' ? 'DISABLED' : 'ENABLED',
});

/** Whether an empty number means that on record: not beside another type of document. */
export const keepsNumber = (values: OperatorValues, before: Operator | undefined): boolean =>
  before?.idNumber !== undefined && values.idType === before.idType;

const keepsMobile = (before: Operator | undefined) => before?.mobile !== undefined;

const documentOf = (values: OperatorValues) => ({
  type: values.idType,
  number: values.idNumber,
  validFrom: values.idValidFrom,
  validTo: values.idValidTo,
});

/** A document that has expired since is no reason not to correct a mobile. */
function isAsBefore(values: OperatorValues, shown: OperatorValues | undefined): boolean {
  if (!shown) return false;
  const was: Record<string, string> = documentOf(shown);
  return Object.entries(documentOf(values)).every(([part, value]) => value === was[part]);
}

/**
 * @param before the operator that is changed; undefined for a new one
 * @param shown what the form began with, likewise
 */
export function checkOperator(
  values: OperatorValues,
  before?: Operator,
  shown?: OperatorValues,
): Faults<OperatorValues> {
  const document = isAsBefore(values, shown) ? {} : checkDocument(documentOf(values), demandsOnPerson());
  const numberKept = values.idNumber.trim() === '' && keepsNumber(values, before);
  const mobileKept = values.mobile.trim() === '' && keepsMobile(before);
  return clean<OperatorValues>({
    username: before ? undefined : required(username)(values.username),
    name: required(personName)(values.name),
    mobile: mobileKept ? undefined : required(mobile)(values.mobile),
    idType: document.type,
    idNumber: numberKept ? undefined : document.number,
    idValidFrom: document.validFrom,
    idValidTo: document.validTo,
    email: values.email.trim() === '' ? undefined : email(values.email.trim()),
  });
}

/** Without what is empty: the server takes that for left out. */
function stated({ idType, idValidFrom, idValidTo, ...values }: OperatorValues) {
  const mobileNumber = values.mobile.trim();
  const idNumber = toCapitals(values.idNumber);
  const address = values.email.trim();
  return {
    name: values.name.trim(),
    idType,
    ...(mobileNumber && { mobile: mobileNumber }),
    ...(idNumber && { idNumber }),
    ...(idType === ID_CARD && { idValidFrom, idValidTo }),
    ...(address && { email: address }),
  };
}

export const newOperator = (values: OperatorValues): NewOperator => ({
  ...stated(values),
  username: values.username.trim(),
  mobile: values.mobile.trim(),
});

/** @param version of what the administrator saw @param accepted effects told and wanted */
export const changeOf = (
  values: OperatorValues,
  before: Operator,
  accepted: readonly string[],
): OperatorChange => ({
  version: before.version,
  ...stated(values),
  ...(values.state !== '' &&
    values.state !== (before.state === 'DISABLED' ? 'DISABLED' : 'ENABLED') && {
      state: values.state as 'ENABLED' | 'DISABLED',
    }),
  ...(accepted.length > 0 && { acceptedEffects: [...accepted] }),
});
