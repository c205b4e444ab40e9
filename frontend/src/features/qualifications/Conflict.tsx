import type { Qualifications } from '@/api/schemas';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Qualifications.module.css';
import { optionWords, useValueText } from './useValueText';
import { fieldsOf } from './values';

interface ConflictProps {
  base: Qualifications;
  fresh: Qualifications;
  onKeep: () => void;
  onDrop: () => void;
}

/** The record has changed since editing began: what, and whether the own entries go on top of it. */
export function Conflict({ base, fresh, onKeep, onDrop }: ConflictProps) {
  const { t } = useTranslation('qualifications');
  const separator = useTranslation().t('listSeparator');
  const valueText = useValueText();
  const former = new Map(fieldsOf(base).map((field) => [field.code, field]));
  const changed = fieldsOf(fresh).filter(
    (field) => (former.get(field.code)?.value ?? '') !== (field.value ?? ''),
  );
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('conflictTitle')}
      description={
        <div className={css['conflict']}>
          <p>{t(changed.length > 0 ? 'conflictText' : 'conflictNone')}</p>
          <ul className={css['changes']}>
            {changed.map((field) => {
              const before = former.get(field.code);
              return (
                <li key={field.code}>
                  {t('change', {
                    label: field.label,
                    before: valueText(field.type, before?.value, before && optionWords(before, separator)),
                    after: valueText(field.type, field.value, optionWords(field, separator)),
                  })}
                </li>
              );
            })}
          </ul>
          <div className={css['buttons']}>
            <Button type="primary" onClick={onKeep}>
              {t('conflictKeep')}
            </Button>
            <Button onClick={onDrop}>{t('conflictDrop')}</Button>
          </div>
        </div>
      }
    />
  );
}
