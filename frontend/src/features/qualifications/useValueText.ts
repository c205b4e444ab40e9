import type { QualificationField } from '@/api/schemas';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';

type Type = QualificationField['type'];

/** A value in words. @param words of a code, where they are known */
export function useValueText(): (type: Type | undefined, value?: string, words?: string) => string {
  const { t, i18n } = useTranslation('qualifications');
  const { dateOnly } = useTimes();
  return (type, value, words) => {
    if (value === undefined || value === '') return type === 'TICK' ? t('no') : t('none');
    if (words !== undefined) return words;
    switch (type) {
      case 'TICK':
        return t('yes');
      case 'DATE':
      case 'PAST_DATE':
        return dateOnly(value);
      case 'TERM': {
        const [from = '', to = ''] = value.split('/');
        return t('term', { from: dateOnly(from), to: to === '..' ? t('longTerm') : dateOnly(to) });
      }
      case 'AMOUNT': {
        const [amount = '', currency = ''] = value.split(' ');
        return `${new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 }).format(Number(amount))} ${currency}`;
      }
      default:
        return value;
    }
  };
}

/** The words of a field's codes, from its own options. */
export function optionWords(field: QualificationField, separator: string): string | undefined {
  if (!field.options || !field.value) return undefined;
  return field.value
    .split(',')
    .map((code) => field.options?.find((option) => option.code === code)?.label ?? code)
    .join(separator);
}
