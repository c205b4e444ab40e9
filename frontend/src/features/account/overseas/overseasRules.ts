import type { AccountView, OverseasDataChange } from '@/api/schemas';
import type { Comparable } from '@/ui/change/conflict';
import { clean, type Faults } from '@/ui/form/useForm';
import { check, fault, required, type Fault, type Rule } from '@/ui/rules/fault';
import { email } from '@/ui/rules/fields';

/** Spec 05 table 2.6. Telephones are shown masked, so an empty one means: it stays. */
export interface OverseasValues {
  orgName: string;
  department: string;
  jobTitle: string;
  contactName: string;
  contactPhone: string;
  contactFax: string;
  contactMobile: string;
  address: string;
  notes: string;
  email: string;
  imageCode: string;
  emailCode: string;
  password: string;
  noFax: boolean;
  noMobile: boolean;
}

export function overseasOf({ overseas, email: address }: AccountView): OverseasValues {
  return {
    orgName: overseas?.orgName ?? '',
    department: overseas?.department ?? '',
    jobTitle: overseas?.jobTitle ?? '',
    contactName: overseas?.contactName ?? '',
    contactPhone: '',
    contactFax: '',
    contactMobile: '',
    address: overseas?.address ?? '',
    notes: overseas?.notes ?? '',
    email: address ?? '',
    imageCode: '',
    emailCode: '',
    password: '',
    noFax: false,
    noMobile: false,
  };
}

export const comparedOverseas = (account: AccountView): Comparable => {
  const { overseas } = account;
  return {
    orgName: overseas?.orgName,
    department: overseas?.department,
    jobTitle: overseas?.jobTitle,
    contactName: overseas?.contactName,
    contactPhone: overseas?.contactPhone,
    contactFax: overseas?.contactFax,
    contactMobile: overseas?.contactMobile,
    address: overseas?.address,
    notes: overseas?.notes,
    email: account.email,
  };
};

const between = (code: string, least: number, most: number): Rule =>
  check(code, (value) => value.length >= least && value.length <= most);

const atMost =
  (n: number): Rule =>
  (value) =>
    value.length > n ? fault('TOO_LONG', { n }) : undefined;

/** As phones are written abroad. */
const phone: Rule = check('PHONE_INVALID', (value) => /^(?=.*[0-9])[0-9+() -]{5,30}$/.test(value));

const optional = (rule: Rule, value: string) => (value.trim() === '' ? undefined : rule(value.trim()));

/** Another address is proven, and only by who has the password (ACC-49). */
export const isOtherEmail = (account: AccountView, values: OverseasValues): boolean =>
  values.email.trim().toLowerCase() !== (account.email ?? '').toLowerCase();

/** @param proof what is wrong with captcha, code and password, where the address is another one */
export function checkOverseas(
  values: OverseasValues,
  proof: { imageCode?: Fault | undefined; emailCode?: Fault | undefined; password?: Fault | undefined },
): Faults<OverseasValues> {
  return clean<OverseasValues>({
    orgName: required(between('ORG_NAME_INVALID', 2, 200))(values.orgName),
    department: optional(atMost(100), values.department),
    jobTitle: optional(atMost(100), values.jobTitle),
    contactName: required(between('NAME_INVALID', 1, 100))(values.contactName),
    contactPhone: optional(phone, values.contactPhone),
    contactFax: optional(phone, values.contactFax),
    contactMobile: optional(phone, values.contactMobile),
    address: required(between('ADDRESS_INVALID', 2, 200))(values.address),
    notes: optional(atMost(500), values.notes),
    email: required(email)(values.email),
    imageCode: proof.imageCode,
    emailCode: proof.emailCode,
    password: proof.password,
    noFax: undefined,
    noMobile: undefined,
  });
}

/** Left out a telephone stays, empty it goes. */
const chosen = (typed: string, gone: boolean) => (gone ? '' : typed.trim() || undefined);

export function overseasBody(account: AccountView, values: OverseasValues): OverseasDataChange {
  const fax = chosen(values.contactFax, values.noFax);
  const mobile = chosen(values.contactMobile, values.noMobile);
  const contactPhone = values.contactPhone.trim();
  return {
    orgName: values.orgName.trim(),
    department: values.department.trim(),
    jobTitle: values.jobTitle.trim(),
    contactName: values.contactName.trim(),
    ...(contactPhone && { contactPhone }),
    ...(fax !== undefined && { contactFax: fax }),
    ...(mobile !== undefined && { contactMobile: mobile }),
    address: values.address.trim(),
    notes: values.notes.trim(),
    email: values.email.trim(),
    ...(isOtherEmail(account, values) && { emailCode: values.emailCode, password: values.password }),
    version: account.overseas?.version ?? 0,
  };
}

/** F-REGNO */
export const registrationNumber: Rule = check('REG_NO_INVALID', (value) =>
  /^(?=.*[0-9A-Za-z])[0-9A-Za-z/.-]{1,50}$/.test(value),
);
