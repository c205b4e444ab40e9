import { useTask } from '@/api/desk';
import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import css from './TaskPage.module.css';
import { TaskWork } from './TaskWork';

/** One task with all that is needed to decide it (RVW-19). */
export function TaskPage() {
  const { t } = useTranslation('desk');
  const { taskNo = '' } = useParams();
  const { data: task, error, refetch } = useTask(taskNo);
  const errorText = useErrorText();
  const unknown = error instanceof ApiProblem && error.status === 404;
  return (
    <div className={css['page']}>
      <Link to={paths.desk()} className={css['back']}>
        ← {t('toList')}
      </Link>
      {!task && <PageHeading title={t('taskTitle', { taskNo })} className="page-title" />}
      {error && !task && (
        <Failed text={unknown ? t('unknownTask') : errorText(error)} onRetry={() => void refetch()} />
      )}
      {!error && !task && <Loading rows={10} />}
      {task && <TaskWork key={taskNo} task={task} />}
    </div>
  );
}
