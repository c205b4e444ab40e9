import type { QualificationChange } from '@/api/schemas';
import { useTranslation } from 'react-i18next';
import css from './Qualifications.module.css';
import { useValueText } from './useValueText';

/** Fields old → new (QLF-15). */
export function ChangeList({ changes }: { changes: readonly QualificationChange[] }) {
  const { t } = useTranslation('qualifications');
  const valueText = useValueText();
  const words = ({ type }: QualificationChange, value?: string, text?: string) =>
    value === undefined ? t('empty') : valueText(type, value, text);
  return (
    <ul className={css['changes']}>
      {changes.map((change) => (
        <li key={change.field}>
          {t('change', {
            label: change.label,
            before: words(change, change.before, change.beforeText),
            after: words(change, change.after, change.afterText),
          })}
        </li>
      ))}
    </ul>
  );
}
