import { useTranslation } from 'react-i18next';
import css from './change.module.css';
import type { Difference } from './conflict';

interface ConflictNoteProps {
  /** Undefined as long as nobody else has changed anything; empty where it is none of the fields on show. */
  differences: readonly Difference[] | undefined;
  labelOf: (field: string) => string;
}

/** The data were changed elsewhere while somebody typed here: both stand side by side, nothing typed is lost. */
export function ConflictNote({ differences, labelOf }: ConflictNoteProps) {
  const { t } = useTranslation('change');
  const shown = (value: string) => (value === '' ? t('nothing') : value);
  return (
    <div role="alert">
      {differences && (
        <div className={css['conflict']}>
          <h3>{t('conflictTitle')}</h3>
          <p>{differences.length > 0 ? t('conflictText') : t('conflictElsewhere')}</p>
          {differences.length > 0 && (
            <div className={css['differences']}>
              {differences.map(({ field, before, now, typed }) => (
                <div key={field} className={css['difference']}>
                  <h4>{labelOf(field)}</h4>
                  <dl>
                    <dt>{t('conflictBefore')}</dt>
                    <dd>{shown(before)}</dd>
                    <dt>{t('conflictNow')}</dt>
                    <dd className={css['now']}>{shown(now)}</dd>
                    <dt>{t('conflictTyped')}</dt>
                    <dd>{shown(typed)}</dd>
                  </dl>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
