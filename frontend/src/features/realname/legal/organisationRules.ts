import type { LegalRepOrganisation } from '@/api/realNameTypes';
import type { LegalRepVerification } from '@/api/realNameTypes';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson, ID_CARD } from '@/ui/rules/documents';
import { required } from '@/ui/rules/fault';
import { normaliseOrgCode, orgCode, organisationName, personName, toCapitals, uscc } from '@/ui/rules/fields';

/** Spec 10 table 2.1. The legal representative's data are shown masked; left empty they stay as recorded. */
export interface OrganisationValues {
  orgName: string;
  uscc: string;
  orgCode: string;
  legalRepName: string;
  legalRepIdType: string;
  legalRepIdNumber: string;
}

type Recorded = LegalRepVerification['organisation'];

export const fromRecord = ({
  orgName,
  uscc: code18,
  orgCode: code9,
  legalRepIdType,
}: Recorded): OrganisationValues => ({
  orgName,
  uscc: code18,
  orgCode: code9,
  legalRepName: '',
  legalRepIdType: legalRepIdType ?? ID_CARD,
  legalRepIdNumber: '',
});

/** What is on record is used where nothing is typed; a number belongs to its type. */
export const mayBeEmpty = ({ legalRepIdType }: OrganisationValues, recorded: Recorded) => ({
  legalRepName: recorded.legalRepName !== undefined,
  legalRepIdNumber: recorded.legalRepIdNumber !== undefined && legalRepIdType === recorded.legalRepIdType,
});

export function checkOrganisation(
  values: OrganisationValues,
  recorded: Recorded,
): Faults<OrganisationValues> {
  const { legalRepName, legalRepIdType, legalRepIdNumber } = values;
  const may = mayBeEmpty(values, recorded);
  const asRecorded = legalRepIdNumber.trim() === '' && may.legalRepIdNumber;
  const document = asRecorded
    ? {}
    : checkDocument(
        { type: legalRepIdType, number: legalRepIdNumber, validFrom: '', validTo: '' },
        demandsOnPerson(),
      );
  const nameStays = legalRepName.trim() === '' && may.legalRepName;
  return clean<OrganisationValues>({
    orgName: required(organisationName)(values.orgName),
    uscc: required(uscc)(values.uscc),
    orgCode: required(orgCode(values.uscc))(values.orgCode),
    legalRepName: nameStays ? undefined : required(personName)(legalRepName),
    legalRepIdType: document.type,
    legalRepIdNumber: document.number,
  });
}

/** What is not typed is not sent: the server knows it in full. */
export function organisationBody(values: OrganisationValues, recorded: Recorded): LegalRepOrganisation {
  const { legalRepName, legalRepIdType, legalRepIdNumber } = values;
  const sameDocument = legalRepIdNumber.trim() === '' && legalRepIdType === recorded.legalRepIdType;
  return {
    orgName: values.orgName.trim(),
    uscc: toCapitals(values.uscc),
    orgCode: normaliseOrgCode(values.orgCode),
    ...(legalRepName.trim() && { legalRepName: legalRepName.trim() }),
    ...(!sameDocument && { legalRepIdType, legalRepIdNumber: toCapitals(legalRepIdNumber) }),
  };
}
