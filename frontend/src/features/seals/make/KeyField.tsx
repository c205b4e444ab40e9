import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Form } from '@/ui/form/useForm';
import { Checkbox } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** SEL-64: whether the organisation's key on the server may seal, too; the legal card confirms it with all the rest. */
export function KeyField<V extends { organisationKey: boolean }>({ form }: { form: Form<V> }) {
  const { t } = useTranslation('seals');
  const id = useId();
  const name = 'organisationKey' as keyof V & string;
  const fault = form.faults[name];
  const hint = t('organisationKeyHint');
  return (
    <FieldFrame
      id={id}
      label={t('organisationKey')}
      labelText={t('organisationKey')}
      hint={hint}
      fault={fault}
    >
      <Checkbox
        id={id}
        name={name}
        checked={form.values.organisationKey}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onChange={({ target }) => form.set(name, target.checked as V[keyof V & string])}
      >
        {t('organisationKeyTick')}
      </Checkbox>
    </FieldFrame>
  );
}
