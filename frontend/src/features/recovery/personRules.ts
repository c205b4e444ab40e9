import type { StatedPerson } from '@/api/recoveryTypes';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, ID_CARD } from '@/ui/rules/documents';
import { required } from '@/ui/rules/fault';
import { normaliseOrgCode, orgCode, organisationName, personName, toCapitals } from '@/ui/rules/fields';
import { today } from '@/ui/rules/today';

/** Spec 03 table 2.2. */
export interface PersonValues {
  name: string;
  idType: string;
  idNumber: string;
  idValidFrom: string;
  idValidTo: string;
}

export const NO_PERSON: PersonValues = {
  name: '',
  idType: ID_CARD,
  idNumber: '',
  idValidFrom: '',
  idValidTo: '',
};

/** Spec 04 table 2.3. */
export interface LegalValues {
  legalRepName: string;
  legalRepIdType: string;
  legalRepIdNumber: string;
  legalRepIdValidFrom: string;
  legalRepIdValidTo: string;
}

export const NO_LEGAL: LegalValues = {
  legalRepName: '',
  legalRepIdType: ID_CARD,
  legalRepIdNumber: '',
  legalRepIdValidFrom: '',
  legalRepIdValidTo: '',
};

export interface OrganisationValues {
  orgName: string;
  orgCode: string;
}

export const NO_ORGANISATION: OrganisationValues = { orgName: '', orgCode: '' };

/** Whoever has an account was admitted with this document; only its form is judged. */
const demands = () => ({ minimumAge: 0, domesticPassport: false, today: today() });

export function checkPerson(values: PersonValues): Faults<PersonValues> {
  const document = checkDocument(
    {
      type: values.idType,
      number: values.idNumber,
      validFrom: values.idValidFrom,
      validTo: values.idValidTo,
    },
    demands(),
  );
  return clean({
    name: required(personName)(values.name),
    idType: document.type,
    idNumber: document.number,
    idValidFrom: document.validFrom,
    idValidTo: document.validTo,
  });
}

/** What goes to the server; dates only where the document has them (GEN-48). */
export function personBody(values: PersonValues): StatedPerson {
  const { idType, idValidFrom, idValidTo } = values;
  return {
    name: values.name.trim(),
    idType,
    idNumber: toCapitals(values.idNumber),
    ...(idType === ID_CARD && { idValidFrom, idValidTo }),
  };
}

const asPerson = (values: LegalValues): PersonValues => ({
  name: values.legalRepName,
  idType: values.legalRepIdType,
  idNumber: values.legalRepIdNumber,
  idValidFrom: values.legalRepIdValidFrom,
  idValidTo: values.legalRepIdValidTo,
});

export function checkLegal(values: LegalValues): Faults<LegalValues> {
  const { name, idType, idNumber, idValidFrom, idValidTo } = checkPerson(asPerson(values));
  return clean({
    legalRepName: name,
    legalRepIdType: idType,
    legalRepIdNumber: idNumber,
    legalRepIdValidFrom: idValidFrom,
    legalRepIdValidTo: idValidTo,
  });
}

export function legalBody(values: LegalValues) {
  const { name, idType, idNumber, idValidFrom, idValidTo } = personBody(asPerson(values));
  return {
    legalRepName: name,
    legalRepIdType: idType,
    legalRepIdNumber: idNumber,
    ...(idValidFrom !== undefined && { legalRepIdValidFrom: idValidFrom }),
    ...(idValidTo !== undefined && { legalRepIdValidTo: idValidTo }),
  };
}

export const checkOrganisation = (values: OrganisationValues): Faults<OrganisationValues> =>
  clean({
    orgName: required(organisationName)(values.orgName),
    orgCode: required(orgCode(''))(values.orgCode),
  });

export const organisationBody = (values: OrganisationValues) => ({
  orgName: values.orgName.trim(),
  orgCode: normaliseOrgCode(values.orgCode),
});
