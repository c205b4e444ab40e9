import { useDesk, useQueues, useTasks } from '@/api/desk';
import { useErrorText } from '@/api/errorText';
import type { TaskQueue } from '@/api/schemas';
import { paths } from '@/app/paths';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { REVIEWER_OF, useDeskSession } from '../session';
import { ShortcutHelp } from '../shortcuts/ShortcutHelp';
import { useShortcuts } from '../shortcuts/useShortcuts';
import { BulkBar } from './BulkBar';
import { useDeskColumns } from '../useDeskColumns';
import { homeOf } from './homeOf';
import { QueueCard } from './QueueCard';
import { moveInRows, ROWS } from './rows';
import { TaskFilters } from './TaskFilters';
import css from './TasksPage.module.css';
import { useTaskColumns } from './useTaskColumns';
import { useTaskFilter } from './useTaskFilter';

/** The desk's home: queues with their counts, and the list of tasks (RVW-08 to RVW-12, RVW-18). */
export function TasksPage() {
  const { t } = useTranslation('desk');
  const session = useDeskSession();
  const { filter, query, change, only, narrowed } = useTaskFilter();
  const queues = useQueues();
  const tasks = useTasks(query);
  const desk = useDesk();
  const navigate = useNavigate();
  const columns = useDeskColumns('tasks', useTaskColumns());
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const rows = tasks.data?.items ?? [];
  const shownTicks = ticked.filter((taskNo) => rows.some((row) => row.taskNo === taskNo));

  const next = async (queue: TaskQueue) => {
    setBusy(true);
    try {
      const { taskNo } = await desk.next(queue);
      await navigate(paths.deskTask(taskNo));
    } catch (error) {
      notices.error(errorText(error));
      await Promise.all([queues.refetch(), tasks.refetch()]);
    } finally {
      setBusy(false);
    }
  };
  const mayClaim = (queue: TaskQueue) => session.duties.includes(REVIEWER_OF[queue]);
  const first = queues.data?.find((queue) => queue.waiting > 0 && mayClaim(queue.queue));
  useShortcuts({
    j: () => moveInRows(1),
    k: () => moveInRows(-1),
    n: () => {
      if (first && !busy) void next(first.queue);
    },
    '/': () => document.querySelector<HTMLElement>('input[name="applicant"]')?.focus(),
  });

  const home = homeOf(session.duties);
  if (home !== paths.desk()) return <Navigate to={home} replace />;
  return (
    <div className={css['page']}>
      <div className={css['top']}>
        <PageHeading title={t('tasks')} className="page-title" />
        <ShortcutHelp
          keys={[
            { key: 'n', does: t('nextTask') },
            { key: 'j', does: t('key_down') },
            { key: 'k', does: t('key_up') },
            { key: 'Enter', does: t('key_open') },
            { key: '/', does: t('key_search') },
          ]}
        />
      </div>
      {queues.error && <Failed text={errorText(queues.error)} onRetry={() => void queues.refetch()} />}
      <div className={css['queues']}>
        {queues.data?.map((queue) => (
          <QueueCard
            key={queue.queue}
            queue={queue}
            filter={filter}
            mayClaim={mayClaim(queue.queue)}
            busy={busy}
            onShow={only}
            onNext={() => void next(queue.queue)}
          />
        ))}
      </div>
      <Panel title={t('list')} aside={columns.choice}>
        <TaskFilters filter={filter} narrowed={narrowed} onChange={change} onClear={() => only({})} />
        {shownTicks.length > 0 && (
          <BulkBar
            items={rows.filter((row) => shownTicks.includes(row.taskNo))}
            onDone={() => setTicked([])}
          />
        )}
        {tasks.error && <Failed text={errorText(tasks.error)} onRetry={() => void tasks.refetch()} />}
        {!tasks.error && !tasks.data && <Loading rows={6} />}
        {tasks.data?.total === 0 && <Empty text={t(narrowed ? 'noneFound' : 'allDone')} />}
        {tasks.data && tasks.data.total > 0 && (
          <>
            <div className={css['rows']} {...ROWS}>
              <DataTable
                label={t('list')}
                columns={columns.shown}
                rows={rows}
                rowKey={(row) => row.taskNo}
                busy={tasks.isPlaceholderData}
                order={{ by: query.sort ?? '', onSort: (sort) => change({ sort }) }}
                ticks={{
                  label: ({ taskNo }) => t('tick', { taskNo }),
                  ticked: shownTicks,
                  onTick: (taskNo, on) =>
                    setTicked((old) => (on ? [...old, taskNo] : old.filter((one) => one !== taskNo))),
                  onTickAll: (on) => setTicked(on ? rows.map((row) => row.taskNo) : []),
                }}
              />
            </div>
            <Paging
              page={tasks.data.page}
              pageSize={tasks.data.pageSize}
              total={tasks.data.total}
              onChange={(page, pageSize) => change({ page, pageSize })}
            />
          </>
        )}
      </Panel>
    </div>
  );
}
