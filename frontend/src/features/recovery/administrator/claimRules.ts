import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson } from '@/ui/rules/documents';
import { fault, required, type Fault } from '@/ui/rules/fault';
import {
  email,
  mobile,
  organisationName,
  personName,
  smsCode,
  toCapitals,
  username,
  uscc,
} from '@/ui/rules/fields';
import { checkNewPassword } from '../password/passwordRules';
import { checkLegal, legalBody, NO_LEGAL, NO_PERSON, personBody } from '../personRules';

export const NO_CLAIMED_ORGANISATION = { orgKind: 'ENTERPRISE', uscc: '', orgName: '', ...NO_LEGAL };
export type OrganisationValues = typeof NO_CLAIMED_ORGANISATION;

export const NO_CLAIMANT = {
  ...NO_PERSON,
  mobile: '',
  imageCode: '',
  smsCode: '',
  email: '',
  username: '',
  password: '',
  passwordConfirm: '',
  agree: false,
};
export type ClaimantValues = typeof NO_CLAIMANT;

export const checkClaimedOrganisation = (values: OrganisationValues): Faults<OrganisationValues> =>
  clean<OrganisationValues>({
    orgKind: required()(values.orgKind),
    uscc: required(uscc)(values.uscc),
    orgName: required(organisationName)(values.orgName),
    ...checkLegal(values),
  });

export const claimedOrganisationBody = (values: OrganisationValues) => ({
  orgKind: values.orgKind as 'ENTERPRISE' | 'PUBLIC_INSTITUTION',
  uscc: toCapitals(values.uscc),
  orgName: values.orgName.trim(),
  ...legalBody(values),
});

/** With the demands of a registration: an account is to come of it (ACC-87). */
export function checkClaimant(values: ClaimantValues, imageCode: Fault | undefined): Faults<ClaimantValues> {
  const document = checkDocument(
    {
      type: values.idType,
      number: values.idNumber,
      validFrom: values.idValidFrom,
      validTo: values.idValidTo,
    },
    demandsOnPerson(),
  );
  return clean<ClaimantValues>({
    name: required(personName)(values.name),
    idType: document.type,
    idNumber: document.number,
    idValidFrom: document.validFrom,
    idValidTo: document.validTo,
    mobile: required(mobile)(values.mobile),
    imageCode,
    smsCode: required(smsCode)(values.smsCode),
    email: required(email)(values.email),
    username: required(username)(values.username),
    ...checkNewPassword(values, values.username),
    agree: values.agree ? undefined : fault('AGREEMENT_REQUIRED'),
  });
}

export const claimantBody = (values: ClaimantValues, agreementVersion: number) => ({
  ...personBody(values),
  mobile: values.mobile.trim(),
  smsCode: values.smsCode,
  email: values.email.trim(),
  username: values.username.trim(),
  password: values.password,
  passwordConfirm: values.passwordConfirm,
  agreementVersion,
  agree: values.agree,
});
