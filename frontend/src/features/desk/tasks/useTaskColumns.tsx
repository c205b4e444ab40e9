import type { TaskItem } from '@/api/schemas';
import { paths } from '@/app/paths';
import type { Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDeskTexts } from '../useDeskTexts';
import { Due } from './Due';
import css from './TasksPage.module.css';

/** RVW-09 */
export function useTaskColumns(): readonly Column<TaskItem>[] {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { dateTime } = useTimes();
  return [
    {
      key: 'taskNo',
      label: t('taskNo'),
      sort: 'taskNo',
      cell: ({ taskNo }) => (
        <Link to={paths.deskTask(taskNo)} className={css['number']} data-task={taskNo}>
          {taskNo}
        </Link>
      ),
    },
    {
      key: 'kind',
      label: t('kind'),
      sort: 'kind',
      cell: ({ kind, priority }) => (
        <>
          {texts.kind(kind)}
          {priority === 'HIGH' && <span className={css['high']}>{t('high')}</span>}
        </>
      ),
    },
    {
      key: 'applicant',
      label: t('applicant'),
      sort: 'applicant',
      cell: ({ applicant, related }) => (
        <>
          {applicant}
          {related && <span className={css['related']}>{t('related')}</span>}
        </>
      ),
    },
    {
      key: 'submittedAt',
      label: t('submittedAt'),
      sort: 'submittedAt',
      cell: ({ submittedAt }) => <time dateTime={submittedAt}>{dateTime(submittedAt)}</time>,
    },
    { key: 'round', label: t('round'), sort: 'round', cell: ({ round }) => round },
    { key: 'dueAt', label: t('dueAt'), sort: 'dueAt', cell: (task) => <Due task={task} /> },
    {
      key: 'state',
      label: t('state'),
      sort: 'state',
      cell: ({ state, decision }) =>
        state === 'DECIDED' && decision ? t(`decided_${decision}`) : t(`state_${state}`),
    },
    {
      key: 'claimedBy',
      label: t('claimedBy'),
      sort: 'claimedAt',
      cell: ({ claimedBy, mine }) => (mine ? t('me') : (claimedBy?.name ?? '—')),
    },
  ];
}
