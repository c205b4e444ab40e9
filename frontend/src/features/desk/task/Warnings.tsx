import type { TaskView } from '@/api/schemas';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDeskTexts } from '../useDeskTexts';
import css from './TaskPage.module.css';

interface WarningsProps {
  task: TaskView;
  /** Fields that changed since the page was opened (RVW-27). */
  changed: readonly string[];
}

/** What must not be overlooked: risks, relation, what is masked and why, what changed meanwhile. */
export function Warnings({ task, changed }: WarningsProps) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { state, masked, related, risks, secondNeeded, closedReason } = task;
  return (
    <div className={css['warnings']}>
      {changed.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('stale')}
          description={changed.map(texts.field).join(t('separator'))}
        />
      )}
      {state === 'CLOSED' && (
        <Alert type="info" showIcon title={t('isClosed', { why: texts.closed(closedReason ?? 'OTHER') })} />
      )}
      {related && <Alert type="warning" showIcon title={t('relatedText')} />}
      {masked && !related && (
        <Alert type="info" showIcon title={t(task.actions.includes('CLAIM') ? 'maskedClaim' : 'masked')} />
      )}
      {risks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('risks')}
          description={
            <ul className={css['risks']}>
              {risks.map((risk) => (
                <li key={risk}>{texts.risk(risk)}</li>
              ))}
            </ul>
          }
        />
      )}
      {secondNeeded && task.actions.includes('DECIDE') && (
        <Alert type="info" showIcon title={t('secondNeeded')} />
      )}
    </div>
  );
}
