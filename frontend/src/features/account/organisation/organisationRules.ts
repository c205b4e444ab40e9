import type { AccountView, OrganisationChange } from '@/api/schemas';
import type { Comparable } from '@/ui/change/conflict';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson, ID_CARD, type IdDocument } from '@/ui/rules/documents';
import { fault, required } from '@/ui/rules/fault';
import { normaliseOrgCode, orgCode, organisationName, personName, toCapitals, uscc } from '@/ui/rules/fields';

/** Spec 05 table 2.4. What is on record of the legal representative is masked, so an empty name means: it stays. */
export interface OrganisationValues {
  uscc: string;
  orgCode: string;
  orgName: string;
  legalRepName: string;
  legalRepIdType: string;
  legalRepIdNumber: string;
  legalRepIdValidFrom: string;
  legalRepIdValidTo: string;
  orgAddress: string;
  explanation: string;
}

export const LEGAL_DOCUMENT: Record<keyof IdDocument, keyof OrganisationValues> = {
  type: 'legalRepIdType',
  number: 'legalRepIdNumber',
  validFrom: 'legalRepIdValidFrom',
  validTo: 'legalRepIdValidTo',
};

const LONGEST_ADDRESS = 200;
const LONGEST_EXPLANATION = 500;

/** What is on record: of the organisation itself, or of the one an individual states. */
export const recorded = ({ organisation, statedOrganisation }: AccountView) =>
  organisation ?? statedOrganisation;

export function organisationOf(account: AccountView): OrganisationValues {
  const known = recorded(account);
  return {
    uscc: known?.uscc ?? '',
    orgCode: known?.orgCode ?? '',
    orgName: known?.orgName ?? '',
    legalRepName: '',
    legalRepIdType: ID_CARD,
    legalRepIdNumber: '',
    legalRepIdValidFrom: '',
    legalRepIdValidTo: '',
    orgAddress: account.organisation?.orgAddress ?? '',
    explanation: '',
  };
}

export const comparedOrganisation = (account: AccountView): Comparable => ({
  uscc: recorded(account)?.uscc,
  orgCode: recorded(account)?.orgCode,
  orgName: recorded(account)?.orgName,
  legalRepName: recorded(account)?.legalRepName,
  orgAddress: account.organisation?.orgAddress,
});

/** A new legal representative has a document; an individual names nobody's (ACC-25, ACC-33). */
export const needsDocument = ({ organisation }: AccountView, { legalRepName }: OrganisationValues): boolean =>
  organisation !== undefined && legalRepName.trim() !== '';

/** How many of name, uscc and code differ from the record; nothing on record is no change (ACC-17, ACC-18). */
export function namingChanges(account: AccountView, values: OrganisationValues): number {
  const known = recorded(account);
  if (!known) return 0;
  return [
    known.uscc !== toCapitals(values.uscc),
    known.orgCode !== normaliseOrgCode(values.orgCode),
    known.orgName !== values.orgName.trim(),
  ].filter(Boolean).length;
}

const tooLong = (text: string, n: number) => (text.trim().length > n ? fault('TOO_LONG', { n }) : undefined);

/** @param byPapers a reviewer is told why (ACC-21) */
export function checkOrganisation(
  account: AccountView,
  values: OrganisationValues,
  byPapers: boolean,
): Faults<OrganisationValues> {
  const known = recorded(account)?.legalRepName !== undefined;
  const document = needsDocument(account, values)
    ? checkDocument(
        {
          type: values.legalRepIdType,
          number: values.legalRepIdNumber,
          validFrom: values.legalRepIdValidFrom,
          validTo: values.legalRepIdValidTo,
        },
        demandsOnPerson(),
      )
    : {};
  const name = values.legalRepName.trim();
  return clean<OrganisationValues>({
    uscc: required(uscc)(values.uscc),
    orgCode: required(orgCode(values.uscc))(values.orgCode),
    orgName: required(organisationName)(values.orgName),
    legalRepName: name === '' ? (known ? undefined : fault('REQUIRED')) : personName(name),
    legalRepIdType: document.type,
    legalRepIdNumber: document.number,
    legalRepIdValidFrom: document.validFrom,
    legalRepIdValidTo: document.validTo,
    orgAddress: tooLong(values.orgAddress, LONGEST_ADDRESS),
    explanation: byPapers
      ? (required()(values.explanation) ?? tooLong(values.explanation, LONGEST_EXPLANATION))
      : undefined,
  });
}

/** @param account as it was seen: its version goes along */
export function organisationBody(
  account: AccountView,
  values: OrganisationValues,
  accepted: string[],
): OrganisationChange {
  const known = recorded(account);
  const name = values.legalRepName.trim();
  const dated = values.legalRepIdType === ID_CARD;
  return {
    uscc: toCapitals(values.uscc),
    orgCode: normaliseOrgCode(values.orgCode),
    orgName: values.orgName.trim(),
    ...(name && { legalRepName: name }),
    ...(needsDocument(account, values) && {
      legalRepIdType: values.legalRepIdType,
      legalRepIdNumber: toCapitals(values.legalRepIdNumber),
      ...(dated && {
        legalRepIdValidFrom: values.legalRepIdValidFrom,
        legalRepIdValidTo: values.legalRepIdValidTo,
      }),
    }),
    ...(account.organisation && { orgAddress: values.orgAddress.trim() }),
    ...(known && { version: known.version }),
    acceptedEffects: accepted,
  };
}
