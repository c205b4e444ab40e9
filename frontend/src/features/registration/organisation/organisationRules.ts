import type { OrganisationForm } from '@/api/schemas';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson, ID_CARD } from '@/ui/rules/documents';
import { required } from '@/ui/rules/fault';
import { normaliseOrgCode, orgCode, organisationName, personName, toCapitals, uscc } from '@/ui/rules/fields';

/** Spec 01 table 2.1. */
export interface OrganisationValues {
  uscc: string;
  orgCode: string;
  orgName: string;
  legalRepName: string;
  legalRepIdType: string;
  legalRepIdNumber: string;
  legalRepIdValidFrom: string;
  legalRepIdValidTo: string;
}

export const NO_ORGANISATION: OrganisationValues = {
  uscc: '',
  orgCode: '',
  orgName: '',
  legalRepName: '',
  legalRepIdType: ID_CARD,
  legalRepIdNumber: '',
  legalRepIdValidFrom: '',
  legalRepIdValidTo: '',
};

export function checkOrganisation(values: OrganisationValues): Faults<OrganisationValues> {
  const document = checkDocument(
    {
      type: values.legalRepIdType,
      number: values.legalRepIdNumber,
      validFrom: values.legalRepIdValidFrom,
      validTo: values.legalRepIdValidTo,
    },
    demandsOnPerson(),
  );
  return clean({
    uscc: required(uscc)(values.uscc),
    orgCode: required(orgCode(values.uscc))(values.orgCode),
    orgName: required(organisationName)(values.orgName),
    legalRepName: required(personName)(values.legalRepName),
    legalRepIdType: document.type,
    legalRepIdNumber: document.number,
    legalRepIdValidFrom: document.validFrom,
    legalRepIdValidTo: document.validTo,
  });
}

/** What goes to the server; dates only where the document has them (GEN-48). */
export function organisationBody(values: OrganisationValues): OrganisationForm {
  const dated = values.legalRepIdType === ID_CARD;
  return {
    uscc: toCapitals(values.uscc),
    orgCode: normaliseOrgCode(values.orgCode),
    orgName: values.orgName.trim(),
    legalRepName: values.legalRepName.trim(),
    legalRepIdType: values.legalRepIdType,
    legalRepIdNumber: toCapitals(values.legalRepIdNumber),
    ...(dated && {
      legalRepIdValidFrom: values.legalRepIdValidFrom,
      legalRepIdValidTo: values.legalRepIdValidTo,
    }),
  };
}
