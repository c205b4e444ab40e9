import type { TaskView } from '@/api/schemas';
import { paths } from '@/app/paths';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDeskTexts } from '../useDeskTexts';
import css from './TaskPage.module.css';

/** Requests of the last 90 days that have something in common with this one (RVW-51). */
export function Former({ task: { former } }: { task: TaskView }) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { dateTime } = useTimes();
  if (former.length === 0) return null;
  return (
    <Panel title={t('former')}>
      <ul className={css['lines']}>
        {former.map(({ taskNo, submittedAt, outcome, open, sameAs }) => (
          <li key={taskNo}>
            <Link to={paths.deskTask(taskNo)} className={css['number']}>
              {taskNo}
            </Link>
            <strong>{outcome ? t(`decided_${outcome}`) : t(open ? 'stillOpen' : 'state_CLOSED')}</strong>
            <span>{t('shares', { what: sameAs.map(texts.sameAs).join(t('separator')) })}</span>
            <time dateTime={submittedAt}>{dateTime(submittedAt)}</time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
