import type { OrganisationForm } from '@/api/schemas';
import type { Faults } from '@/ui/form/useForm';
import { checkDocument, ID_CARD } from '@/ui/rules/documents';
import { required } from '@/ui/rules/fault';
import { normaliseOrgCode, orgCode, organisationName, personName, toCapitals, uscc } from '@/ui/rules/fields';
import { today } from '@/ui/rules/today';

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

/** Spec 00 table 6.1: the persons who act for an organisation. */
export const demandsOnPerson = () => ({ minimumAge: 18, domesticPassport: true, today: today() });

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

/** Without the entries that say nothing. */
export function clean<V>(faults: { [K in keyof Faults<V>]: Faults<V>[K] | undefined }): Faults<V> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) as Faults<V>;
}
