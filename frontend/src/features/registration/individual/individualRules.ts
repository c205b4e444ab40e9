import type { IndividualForm } from '@/api/schemas';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, ID_CARD } from '@/ui/rules/documents';
import { fault, required, type Fault } from '@/ui/rules/fault';
import {
  email,
  mobile,
  password,
  passwordConfirm,
  personName,
  smsCode,
  toCapitals,
  username,
} from '@/ui/rules/fields';
import { today } from '@/ui/rules/today';
import { secret } from '../secret';

/** Spec 01 table 2.3. */
export interface IndividualValues {
  name: string;
  idType: string;
  idNumber: string;
  idValidFrom: string;
  idValidTo: string;
  username: string;
  password: string;
  passwordConfirm: string;
  mobile: string;
  imageCode: string;
  smsCode: string;
  email: string;
  agree: boolean;
}

export const NOBODY: IndividualValues = {
  name: '',
  idType: ID_CARD,
  idNumber: '',
  idValidFrom: '',
  idValidTo: '',
  username: '',
  password: '',
  passwordConfirm: '',
  mobile: '',
  imageCode: '',
  smsCode: '',
  email: '',
  agree: false,
};

const BY_EMAIL: readonly string[] = ['PASSPORT', 'TW_PERMIT', 'HKMO_PERMIT', 'FOREIGNER_RESIDENCE'];

/** REG-28: holders of these may be without a mobile number of the mainland. */
export const mayProveEmail = (idType: string) => BY_EMAIL.includes(idType);

/** REG-29, REG-30: the proof of an address counts for that address, and with such a document only. */
export const isProvenByEmail = (values: IndividualValues, proven: string | undefined) =>
  proven !== undefined && mayProveEmail(values.idType) && values.email === proven;

/**
 * @param byEmail the e-mail was proven instead of the phone
 * @param imageCodeFault what is wrong with the captcha, which knows its own kind
 */
export function checkIndividual(
  values: IndividualValues,
  byEmail: boolean,
  imageCodeFault: Fault | undefined,
): Faults<IndividualValues> {
  const document = checkDocument(
    {
      type: values.idType,
      number: values.idNumber,
      validFrom: values.idValidFrom,
      validTo: values.idValidTo,
    },
    // GEN-47: a passport may be issued abroad; nobody is too young.
    { minimumAge: 0, domesticPassport: false, today: today() },
  );
  return clean({
    name: required(personName)(values.name),
    idType: document.type,
    idNumber: document.number,
    idValidFrom: document.validFrom,
    idValidTo: document.validTo,
    username: required(username)(values.username),
    password: secret(values.password, password(values.username)),
    passwordConfirm: secret(values.passwordConfirm, passwordConfirm(values.password)),
    mobile: byEmail ? undefined : required(mobile)(values.mobile),
    imageCode: byEmail ? undefined : imageCodeFault,
    smsCode: byEmail ? undefined : required(smsCode)(values.smsCode),
    email: required(email)(values.email),
    agree: values.agree ? undefined : fault('AGREEMENT_REQUIRED'),
  });
}

export function individualBody(
  values: IndividualValues,
  byEmail: boolean,
  agreementVersion: number,
): IndividualForm {
  const dated = values.idType === ID_CARD;
  return {
    name: values.name.trim(),
    idType: values.idType,
    idNumber: toCapitals(values.idNumber),
    ...(dated && { idValidFrom: values.idValidFrom, idValidTo: values.idValidTo }),
    username: values.username.trim(),
    password: values.password,
    passwordConfirm: values.passwordConfirm,
    ...(!byEmail && { mobile: values.mobile.trim(), smsCode: values.smsCode }),
    email: values.email.trim(),
    agreementVersion,
    agree: values.agree,
  };
}
