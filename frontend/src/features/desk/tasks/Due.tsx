import type { TaskItem } from '@/api/schemas';
import { useTimes } from '@/ui/time';
import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './TasksPage.module.css';

/** By when a task is to be decided, and how pressing that is, in words and not by colour alone. */
export function Due({ task }: { task: Pick<TaskItem, 'dueAt' | 'overdue'> & { near?: boolean } }) {
  const { t } = useTranslation('desk');
  const { dateTime } = useTimes();
  const time = <time dateTime={task.dueAt}>{dateTime(task.dueAt)}</time>;
  if (task.overdue) {
    return (
      <span className={css['overdue']}>
        <ExclamationCircleOutlined aria-hidden="true" /> {time} {t('isOverdue')}
      </span>
    );
  }
  if (task.near) {
    return (
      <span className={css['near']}>
        <ClockCircleOutlined aria-hidden="true" /> {time} {t('isNear')}
      </span>
    );
  }
  return time;
}
