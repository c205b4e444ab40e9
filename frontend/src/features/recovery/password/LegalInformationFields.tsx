import type { PasswordRecovery } from '@/api/recoveryTypes';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import type { Form } from '@/ui/form/useForm';
import { toCapitals } from '@/ui/rules/fields';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { LegalFields } from '../PersonFields';
import type { LegalInformationValues } from './legalRules';
import { UsernameLine } from './UsernameLine';

interface Props<V extends LegalInformationValues> {
  form: Form<V>;
  title: string;
  note?: ReactNode;
}

/** The organisation and its legal representative, as in the check and again in the manual review. */
export function LegalInformationFields<V extends LegalInformationValues>({ form, title, note }: Props<V>) {
  const { t } = useTranslation('recovery');
  const { view } = useFlow<PasswordRecovery>();
  return (
    <FieldGroup title={title} note={note}>
      <UsernameLine label={t('pw.username')} username={view.username} />
      <TextField
        form={form}
        name="orgName"
        label={t('pw.orgName')}
        required
        autoComplete="organization"
        maxLength={120}
      />
      <TextField
        form={form}
        name="uscc"
        label={t('uscc')}
        required
        autoComplete="off"
        maxLength={30}
        onLeave={(value) =>
          form.values.uscc !== toCapitals(value) && form.setMany({ uscc: toCapitals(value) } as Partial<V>)
        }
      />
      <LegalFields
        form={form}
        name={t('person.legalRep.name')}
        role="legalRep"
        typeHint={t('pw.legalTypeHint')}
      />
    </FieldGroup>
  );
}
