import { useDesk } from '@/api/desk';
import { useErrorText } from '@/api/errorText';
import type { TaskView } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskTexts } from '../useDeskTexts';
import css from './TaskPage.module.css';

/** What registers said, newest first; every answer is kept (RVW-28). */
export function Checks({ task }: { task: TaskView }) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { dateTime } = useTimes();
  const desk = useDesk();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    try {
      await desk.check(task.taskNo);
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title={t('checks')}
      aside={
        task.actions.includes('CHECK') && (
          <Button size="small" loading={busy} onClick={() => void again()}>
            {t('checkAgain')}
          </Button>
        )
      }
    >
      {task.checks.length === 0 && <p className={css['quiet']}>{t('noChecks')}</p>}
      <ul className={css['lines']}>
        {task.checks.toReversed().map(({ check, result, wrongFields, at }) => (
          <li key={`${check}-${at}`} data-result={result}>
            <span>{texts.check(check)}</span>
            <strong>{t(`result_${result}`)}</strong>
            {wrongFields.length > 0 && (
              <span>{t('wrongFields', { fields: wrongFields.map(texts.field).join(t('separator')) })}</span>
            )}
            <time dateTime={at}>{dateTime(at)}</time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
