import type { Seal, SealChange, SealDetails, SealKind, SealOperator } from '@/api/sealTypes';
import { clean, type Faults } from '@/ui/form/useForm';
import { fault, required, type Fault } from '@/ui/rules/fault';
import {
  atMost,
  checkDays,
  NAME_LENGTH,
  NOTE_LENGTH,
  ORG_LENGTH,
  type DayRange,
  type SealValues,
} from '../make/sealRules';

/** What may be changed; the kind stays, but is drawn (SEL-14). */
export interface ChangeValues extends Omit<SealValues, 'operatorAccount' | 'sealKind'> {
  sealKind: SealKind;
  /** Whether a scan was chosen: then the present picture is not to stay. */
  scanned: boolean;
}

export const valuesOf = ({ seal, note, organisationKey }: SealDetails): ChangeValues => ({
  sealName: seal.name,
  sealKind: seal.kind,
  validFrom: seal.validFrom,
  validTo: seal.validTo,
  issuingOrg: seal.makingWay === 'STANDARD' ? seal.issuingOrg : '',
  pictureId: '',
  picture: '',
  scanned: false,
  note: note ?? '',
  organisationKey,
});

const day = (instant: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

/** The operator's present certificate, else the one in the seal. */
export const rangeFor = (details: SealDetails, operator: SealOperator | undefined): DayRange =>
  operator?.validFrom !== undefined && operator.validTo !== undefined
    ? { validFrom: operator.validFrom, validTo: operator.validTo }
    : { validFrom: day(details.certificateFrom), validTo: day(details.certificateTo) };

/** Whether another name has to be drawn. */
export const isRedrawn = (values: ChangeValues, { makingWay, issuingOrg }: Seal): boolean =>
  makingWay === 'STANDARD' && values.issuingOrg.trim() !== issuingOrg;

/** What is wrong where there is no new picture. */
function missing(values: ChangeValues, seal: Seal): Fault | undefined {
  if (isRedrawn(values, seal)) return fault('SEAL_PREVIEW_NEEDED');
  return values.scanned ? fault('SEAL_IMAGE_NEEDED') : undefined;
}

export function checkChange(values: ChangeValues, seal: Seal, range: DayRange): Faults<ChangeValues> {
  const drawn = seal.makingWay === 'STANDARD';
  return clean<ChangeValues>({
    sealName: required(atMost(NAME_LENGTH))(values.sealName),
    sealKind: undefined,
    ...checkDays(values, range),
    issuingOrg: drawn ? required(atMost(ORG_LENGTH))(values.issuingOrg) : undefined,
    pictureId: values.pictureId === '' ? missing(values, seal) : undefined,
    picture: undefined,
    scanned: undefined,
    note: atMost(NOTE_LENGTH)(values.note),
    organisationKey: undefined,
  });
}

export const changeOf = (values: ChangeValues, seal: Seal): SealChange => ({
  sealName: values.sealName.trim(),
  validFrom: values.validFrom,
  validTo: values.validTo,
  ...(seal.makingWay === 'STANDARD' && { issuingOrg: values.issuingOrg.trim() }),
  ...(values.pictureId !== '' && { pictureId: values.pictureId }),
  ...(values.note.trim() && { note: values.note.trim() }),
  version: seal.version,
  organisationKey: values.organisationKey,
});
