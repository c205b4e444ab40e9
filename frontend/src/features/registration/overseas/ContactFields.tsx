import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import type { OverseasValues } from './overseasRules';

const FIELDS = [
  { name: 'contactName', required: true, autoComplete: 'name', maxLength: 120 },
  { name: 'contactPhone', required: true, autoComplete: 'tel', maxLength: 40, phone: true },
  { name: 'contactMobile', required: false, autoComplete: 'off', maxLength: 40, phone: true },
  { name: 'contactFax', required: false, autoComplete: 'off', maxLength: 40, phone: true },
  { name: 'department', required: false, autoComplete: 'off', maxLength: 120 },
  { name: 'jobTitle', required: false, autoComplete: 'organization-title', maxLength: 120 },
] as const;

/** Whom to reach there. */
export function ContactFields({ form }: { form: Form<OverseasValues> }) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  return FIELDS.map((field) => (
    <TextField
      key={field.name}
      form={form}
      name={field.name}
      label={labels(field.name)}
      required={field.required}
      autoComplete={field.autoComplete}
      maxLength={field.maxLength}
      {...('phone' in field && { inputMode: 'tel' as const })}
      hint={field.name === 'contactPhone' && t('contactPhoneHint')}
    />
  ));
}
