import type { OverseasForm } from '@/api/schemas';
import { clean, type Faults } from '@/ui/form/useForm';
import { check, fault, required, type Fault, type Rule } from '@/ui/rules/fault';
import { email, emailCode, password, passwordConfirm, username } from '@/ui/rules/fields';
import { secret } from '../secret';

/** Spec 01 table 2.5. */
export interface OverseasValues {
  username: string;
  password: string;
  passwordConfirm: string;
  country: string;
  countryRegNo: string;
  orgName: string;
  department: string;
  jobTitle: string;
  contactName: string;
  contactPhone: string;
  contactFax: string;
  contactMobile: string;
  address: string;
  email: string;
  imageCode: string;
  emailCode: string;
  notes: string;
  agree: boolean;
}

export const NOTHING: OverseasValues = {
  username: '',
  password: '',
  passwordConfirm: '',
  country: '',
  countryRegNo: '',
  orgName: '',
  department: '',
  jobTitle: '',
  contactName: '',
  contactPhone: '',
  contactFax: '',
  contactMobile: '',
  address: '',
  email: '',
  imageCode: '',
  emailCode: '',
  notes: '',
  agree: false,
};

const between = (code: string, least: number, most: number): Rule =>
  check(code, (value) => value.length >= least && value.length <= most);

const atMost =
  (n: number): Rule =>
  (value) =>
    value.length > n ? fault('TOO_LONG', { n }) : undefined;

const registrationNumber: Rule = check('REG_NO_INVALID', (value) =>
  /^(?=.*[0-9A-Za-z])[0-9A-Za-z/.-]{1,50}$/.test(value),
);

/** Digits, signs and blanks as phones are written abroad; at least one digit. */
const phone: Rule = check('PHONE_INVALID', (value) => /^(?=.*[0-9])[0-9+() -]{5,30}$/.test(value));

const optional = (rule: Rule, value: string) => (value.trim() === '' ? undefined : rule(value.trim()));

/** @param imageCodeFault what is wrong with the captcha, which knows its own kind */
export function checkOverseas(
  values: OverseasValues,
  imageCodeFault: Fault | undefined,
): Faults<OverseasValues> {
  return clean({
    username: required(username)(values.username),
    password: secret(values.password, password(values.username)),
    passwordConfirm: secret(values.passwordConfirm, passwordConfirm(values.password)),
    country: values.country === '' ? fault('COUNTRY_INVALID') : undefined,
    countryRegNo: optional(registrationNumber, values.countryRegNo),
    orgName: required(between('ORG_NAME_INVALID', 2, 200))(values.orgName),
    department: optional(atMost(100), values.department),
    jobTitle: optional(atMost(100), values.jobTitle),
    contactName: required(between('NAME_INVALID', 1, 100))(values.contactName),
    contactPhone: required(phone)(values.contactPhone),
    contactFax: optional(phone, values.contactFax),
    contactMobile: optional(phone, values.contactMobile),
    address: required(between('ADDRESS_INVALID', 2, 200))(values.address),
    email: required(email)(values.email),
    imageCode: imageCodeFault,
    emailCode: required(emailCode)(values.emailCode),
    notes: optional(atMost(500), values.notes),
    agree: values.agree ? undefined : fault('AGREEMENT_REQUIRED'),
  });
}

const OPTIONAL = ['countryRegNo', 'department', 'jobTitle', 'contactFax', 'contactMobile', 'notes'] as const;

/** What is optional and empty does not go along. */
export function overseasBody(values: OverseasValues, agreementVersion: number): OverseasForm {
  const given = OPTIONAL.map((name) => [name, values[name].trim()]).filter(([, value]) => value !== '');
  return {
    ...(Object.fromEntries(given) as Partial<Record<(typeof OPTIONAL)[number], string>>),
    username: values.username.trim(),
    password: values.password,
    passwordConfirm: values.passwordConfirm,
    country: values.country,
    orgName: values.orgName.trim(),
    contactName: values.contactName.trim(),
    contactPhone: values.contactPhone.trim(),
    address: values.address.trim(),
    email: values.email.trim(),
    emailCode: values.emailCode,
    agreementVersion,
    agree: values.agree,
  };
}
