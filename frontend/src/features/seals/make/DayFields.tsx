import type { Form } from '@/ui/form/useForm';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';
import { DayField } from './DayField';
import type { DayRange } from './sealRules';

interface DayFieldsProps<V> {
  form: Form<V>;
  /** Undefined as long as nobody is chosen whose certificate sets the limits (SEL-22). */
  range: DayRange | undefined;
}

/** SEL-21: from and to, within the validity of the certificate. */
export function DayFields<V extends { validFrom: string; validTo: string }>({
  form,
  range,
}: DayFieldsProps<V>) {
  const { t } = useTranslation('seals');
  const { dateOnly } = useTimes();
  const { validFrom: from, validTo: to } = range ?? {};
  const hint =
    from !== undefined && to !== undefined
      ? t('validityHint', { from: dateOnly(from), to: dateOnly(to) })
      : t('validityFirst');
  const field = (name: 'validFrom' | 'validTo', label: string) => (
    <DayField form={form} name={name} label={label} range={range ?? {}} disabled={!range} />
  );
  return (
    <div className={css['days']}>
      {field('validFrom', t('validFromField'))}
      {field('validTo', t('validToField'))}
      <p className={css['daysHint']}>{hint}</p>
    </div>
  );
}
