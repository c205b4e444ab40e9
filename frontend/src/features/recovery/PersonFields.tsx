import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import type { LegalValues, PersonValues } from './personRules';

/** Whose data: the requester's own, the legal representative's, the administrator's, the account holder's. */
export type Role = 'self' | 'legal' | 'legalRep' | 'admin' | 'holder';

const DOCUMENT = {
  type: 'idType',
  number: 'idNumber',
  validFrom: 'idValidFrom',
  validTo: 'idValidTo',
} as const;

const LEGAL_DOCUMENT = {
  type: 'legalRepIdType',
  number: 'legalRepIdNumber',
  validFrom: 'legalRepIdValidFrom',
  validTo: 'legalRepIdValidTo',
} as const;

function useDocumentTexts(role: Role) {
  const { t } = useTranslation('recovery');
  return {
    type: t(`person.${role}.idType`),
    number: t(`person.${role}.idNumber`),
    validFrom: t('person.idValidFrom'),
    validTo: t('person.idValidTo'),
  };
}

/** Spec 03 table 2.2. */
export function PersonFields<V extends PersonValues>({ form, role }: { form: Form<V>; role: Role }) {
  const { t } = useTranslation('recovery');
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t(`person.${role}.name`)}
        required
        autoComplete={role === 'self' ? 'name' : 'off'}
        maxLength={60}
      />
      <DocumentFields form={form} names={DOCUMENT} texts={useDocumentTexts(role)} />
    </>
  );
}

/** The legal representative beside the requester: spec 03 table 2.4, spec 04 table 2.3. */
export function LegalFields<V extends LegalValues>({
  form,
  name,
  role = 'legal',
  typeHint,
}: {
  form: Form<V>;
  name: string;
  role?: Role;
  typeHint?: string | undefined;
}) {
  return (
    <>
      <TextField form={form} name="legalRepName" label={name} required autoComplete="off" maxLength={60} />
      <DocumentFields form={form} names={LEGAL_DOCUMENT} texts={useDocumentTexts(role)} typeHint={typeHint} />
    </>
  );
}
