import type { MakingWay, SealKind, SealOperator } from '@/api/sealTypes';
import { clean, type Faults } from '@/ui/form/useForm';
import { fault, required, type Fault } from '@/ui/rules/fault';

/** Spec 09 table 2.1, as typed; days as YYYY-MM-DD. */
export interface SealValues {
  operatorAccount: string;
  sealName: string;
  sealKind: SealKind | '';
  validFrom: string;
  validTo: string;
  issuingOrg: string;
  /** Of the preview or extraction that fits the present values. */
  pictureId: string;
  /** Where it is to be seen. */
  picture: string;
  note: string;
  organisationKey: boolean;
}

export const NAME_LENGTH = 25;
export const NOTE_LENGTH = 200;
export const ORG_LENGTH = 100;

/** Where days may lie: the validity of the operator's certificate. */
export type DayRange = Pick<SealOperator, 'validFrom' | 'validTo'>;

/** Counted as the server counts them. */
export const atMost = (n: number) => (value: string) =>
  [...value.trim()].length > n ? fault('TOO_LONG', { n }) : undefined;

/** SEL-21. Days written so compare as text. */
export const inRange = (day: string, { validFrom, validTo }: DayRange): boolean =>
  (validFrom === undefined || day >= validFrom) && (validTo === undefined || day <= validTo);

const dayOf = (range: DayRange) =>
  required((day) =>
    inRange(day, range)
      ? undefined
      : fault('SEAL_DATE_OUT_OF_CERT', { from: range.validFrom ?? '—', to: range.validTo ?? '—' }),
  );

export function checkDays(
  { validFrom, validTo }: Pick<SealValues, 'validFrom' | 'validTo'>,
  range: DayRange,
): { validFrom: Fault | undefined; validTo: Fault | undefined } {
  const rule = dayOf(range);
  const isTurned = validFrom !== '' && validTo !== '' && validTo <= validFrom;
  return {
    validFrom: rule(validFrom),
    validTo: rule(validTo) ?? (isTurned ? fault('SEAL_DATE_RANGE') : undefined),
  };
}

/** SEL-22: what does not fit the newly chosen operator goes. */
export const daysFor = (values: SealValues, range: DayRange): Pick<SealValues, 'validFrom' | 'validTo'> => ({
  validFrom: inRange(values.validFrom, range) ? values.validFrom : '',
  validTo: inRange(values.validTo, range) ? values.validTo : '',
});

export const isUsable = (operator: SealOperator | undefined): operator is SealOperator =>
  operator?.certificateKnown === true;

/** All fields at once; what needs the server's data is judged there. */
export function checkSeal(
  values: SealValues,
  way: MakingWay,
  operator: SealOperator | undefined,
): Faults<SealValues> {
  const drawn = way === 'STANDARD';
  return clean<SealValues>({
    operatorAccount:
      required()(values.operatorAccount) ??
      (operator && !isUsable(operator) ? fault('SEAL_OPERATOR_NO_CERT') : undefined),
    sealName: required(atMost(NAME_LENGTH))(values.sealName),
    sealKind: required()(values.sealKind),
    ...checkDays(values, operator ?? {}),
    issuingOrg: drawn ? required(atMost(ORG_LENGTH))(values.issuingOrg) : undefined,
    pictureId:
      values.pictureId === '' ? fault(drawn ? 'SEAL_PREVIEW_NEEDED' : 'SEAL_IMAGE_NEEDED') : undefined,
    picture: undefined,
    note: atMost(NOTE_LENGTH)(values.note),
    organisationKey: undefined,
  });
}
