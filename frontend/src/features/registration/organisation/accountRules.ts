import type { ConfirmationForm } from '@/api/schemas';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson, ID_CARD } from '@/ui/rules/documents';
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
import { secret } from '../secret';

/** Spec 01 table 2.2. */
export interface AccountValues {
  username: string;
  password: string;
  passwordConfirm: string;
  name: string;
  idType: string;
  idNumber: string;
  idValidFrom: string;
  idValidTo: string;
  email: string;
  mobile: string;
  imageCode: string;
  smsCode: string;
  agree: boolean;
}

export const NO_ACCOUNT: AccountValues = {
  username: '',
  password: '',
  passwordConfirm: '',
  name: '',
  idType: ID_CARD,
  idNumber: '',
  idValidFrom: '',
  idValidTo: '',
  email: '',
  mobile: '',
  imageCode: '',
  smsCode: '',
  agree: false,
};

/** @param imageCodeFault what is wrong with the captcha, which knows its own kind */
export function checkAccount(
  values: AccountValues,
  imageCodeFault: Fault | undefined,
): Faults<AccountValues> {
  const document = checkDocument(
    {
      type: values.idType,
      number: values.idNumber,
      validFrom: values.idValidFrom,
      validTo: values.idValidTo,
    },
    demandsOnPerson(),
  );
  return clean({
    username: required(username)(values.username),
    password: secret(values.password, password(values.username)),
    passwordConfirm: secret(values.passwordConfirm, passwordConfirm(values.password)),
    name: required(personName)(values.name),
    idType: document.type,
    idNumber: document.number,
    idValidFrom: document.validFrom,
    idValidTo: document.validTo,
    email: required(email)(values.email),
    mobile: required(mobile)(values.mobile),
    imageCode: imageCodeFault,
    smsCode: required(smsCode)(values.smsCode),
    agree: values.agree ? undefined : fault('AGREEMENT_REQUIRED'),
  });
}

export function confirmationBody(values: AccountValues, agreementVersion: number): ConfirmationForm {
  const dated = values.idType === ID_CARD;
  return {
    username: values.username.trim(),
    password: values.password,
    passwordConfirm: values.passwordConfirm,
    name: values.name.trim(),
    idType: values.idType,
    idNumber: toCapitals(values.idNumber),
    ...(dated && { idValidFrom: values.idValidFrom, idValidTo: values.idValidTo }),
    email: values.email.trim(),
    mobile: values.mobile.trim(),
    smsCode: values.smsCode,
    agreementVersion,
    agree: values.agree,
  };
}
