import type { Operator } from '@/api/schemas';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { SelectField, TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import { DOCUMENT, keepsNumber, type OperatorValues } from './operatorRules';

interface OperatorFieldsProps {
  form: Form<OperatorValues>;
  /** As it is on record, where it is changed. */
  before?: Operator;
}

/** Spec 06 table 2.1, for adding and for changing. */
export function OperatorFields({ form, before }: OperatorFieldsProps) {
  const { t } = useTranslation('operators');
  const label = useTranslation('labels').t;
  const kept = before?.mobile;
  const numberKept = keepsNumber(form.values, before);
  return (
    <>
      <TextField
        form={form}
        name="username"
        label={t('username')}
        required={!before}
        readOnly={before !== undefined}
        autoComplete="off"
        maxLength={30}
        hint={before ? t('usernameStays') : t('usernameHint')}
      />
      <TextField form={form} name="name" label={t('name')} required autoComplete="off" maxLength={50} />
      <TextField
        form={form}
        name="mobile"
        label={label('mobile')}
        required={kept === undefined}
        autoComplete="off"
        inputMode="tel"
        maxLength={11}
        hint={kept === undefined ? t('mobileHint') : t('mobileKept', { mobile: kept })}
      />
      <DocumentFields
        form={form}
        names={DOCUMENT}
        numberKept={numberKept}
        numberHint={numberKept ? t('numberKept', { number: before?.idNumber ?? '' }) : undefined}
      />
      <TextField
        form={form}
        name="email"
        label={label('email')}
        autoComplete="off"
        inputMode="email"
        maxLength={100}
      />
      {before && (
        <SelectField
          form={form}
          name="state"
          label={t('state')}
          required
          options={[
            { value: 'ENABLED', label: t('state_ACTIVE') },
            { value: 'DISABLED', label: t('state_DISABLED') },
          ]}
        />
      )}
    </>
  );
}
