import type { AccountView, IdentityChange } from '@/api/schemas';
import type { Comparable } from '@/ui/change/conflict';
import { clean, type Faults } from '@/ui/form/useForm';
import { checkDocument, demandsOnPerson, ID_CARD, LONG_TERM, type IdDocument } from '@/ui/rules/documents';
import { required } from '@/ui/rules/fault';
import { personName, toCapitals } from '@/ui/rules/fields';

/** Spec 05 table 2.3. */
export interface IdentityValues {
  name: string;
  idType: string;
  idNumber: string;
  idValidFrom: string;
  idValidTo: string;
}

export const DOCUMENT: Record<keyof IdDocument, keyof IdentityValues> = {
  type: 'idType',
  number: 'idNumber',
  validFrom: 'idValidFrom',
  validTo: 'idValidTo',
};

const typed = (date: string | undefined) => date?.replaceAll('-', '') ?? '';

/** @param idNumber in full, where it is shown; masked it cannot be begun with */
export function identityOf({ holder }: AccountView, idNumber = ''): IdentityValues {
  return {
    name: holder?.name ?? '',
    idType: holder?.idType ?? ID_CARD,
    idNumber,
    idValidFrom: typed(holder?.idValidFrom),
    idValidTo: holder?.idLongTerm ? LONG_TERM : typed(holder?.idValidTo),
  };
}

/** Who acts for an organisation is of age and has no foreign passport (GEN-46, GEN-47). */
export function checkIdentity(kind: string, values: IdentityValues): Faults<IdentityValues> {
  const demands = demandsOnPerson();
  const document = checkDocument(
    {
      type: values.idType,
      number: values.idNumber,
      validFrom: values.idValidFrom,
      validTo: values.idValidTo,
    },
    kind === 'INDIVIDUAL' ? { ...demands, minimumAge: 0, domesticPassport: false } : demands,
  );
  return clean<IdentityValues>({
    name: required(personName)(values.name),
    idType: document.type,
    idNumber: document.number,
    idValidFrom: document.validFrom,
    idValidTo: document.validTo,
  });
}

/** Dates go only with a document that has them (GEN-48). */
export function identityBody(values: IdentityValues, version: number, accepted: string[]): IdentityChange {
  const dated = values.idType === ID_CARD;
  return {
    name: values.name.trim(),
    idType: values.idType,
    idNumber: toCapitals(values.idNumber),
    ...(dated && { idValidFrom: values.idValidFrom, idValidTo: values.idValidTo }),
    version,
    acceptedEffects: accepted,
  };
}

/** What can be shown beside what was typed; the number masked, as everywhere. */
export const comparedIdentity = (account: AccountView): Comparable => ({
  ...identityOf(account),
  idNumber: account.holder?.idNumber,
});
