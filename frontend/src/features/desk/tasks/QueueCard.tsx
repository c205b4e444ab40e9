import type { QueueView } from '@/api/schemas';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './TasksPage.module.css';
import type { TaskFilter } from './useTaskFilter';

interface QueueCardProps {
  queue: QueueView;
  /** What the list shows now. */
  filter: TaskFilter;
  /** A supervisor without the queue's duty looks only. */
  mayClaim: boolean;
  busy: boolean;
  onShow: (filter: Partial<TaskFilter>) => void;
  onNext: () => void;
}

/** A queue with its counts, each of which shows its tasks (RVW-08), and the next task of it (RVW-12). */
export function QueueCard({ queue, filter, mayClaim, busy, onShow, onNext }: QueueCardProps) {
  const { t } = useTranslation('desk');
  const counts = [
    { key: 'waiting', n: queue.waiting, shows: { state: 'WAITING' } },
    { key: 'mine', n: queue.mine, shows: { mine: '1' } },
    { key: 'toConfirm', n: queue.toConfirm, shows: { state: 'CONFIRMING' } },
    { key: 'overdue', n: queue.overdue, shows: { overdue: '1' }, alarming: true },
  ] as const;
  const chosen = (shows: Partial<TaskFilter>) =>
    (['state', 'mine', 'overdue'] as const).every((name) => filter[name] === (shows[name] ?? ''));
  return (
    <section className={css['queue']} aria-label={t(`queue_${queue.queue}`)}>
      <div className={css['queueHead']}>
        <h2>{t(`queue_${queue.queue}`)}</h2>
        {queue.near > 0 && <span className={css['near']}>{t('nearCount', { n: queue.near })}</span>}
      </div>
      <ul className={css['counts']}>
        {counts.map(({ key, n, shows, ...rest }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={chosen(shows)}
              data-alarming={('alarming' in rest && n > 0) || undefined}
              onClick={() => onShow(chosen(shows) ? {} : shows)}
            >
              <strong>{n}</strong>
              <span>{t(`count_${key}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {mayClaim && (
        <Button type="primary" size="large" disabled={queue.waiting === 0} loading={busy} onClick={onNext}>
          {t('nextTask')}
        </Button>
      )}
    </section>
  );
}
