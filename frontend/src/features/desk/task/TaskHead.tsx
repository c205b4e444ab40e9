import { useDesk } from '@/api/desk';
import { useErrorText } from '@/api/errorText';
import type { TaskView } from '@/api/schemas';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useHasDuty } from '../session';
import { useShortcuts } from '../shortcuts/useShortcuts';
import { Due } from '../tasks/Due';
import { useDeskTexts } from '../useDeskTexts';
import { TaskDialog, type Asked } from './TaskDialog';
import css from './TaskPage.module.css';

/** What the task is, by when, whose; and what can be done with it as a whole. */
export function TaskHead({ task, aside }: { task: TaskView; aside: ReactNode }) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { dateTime } = useTimes();
  const desk = useDesk();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const reviews = useHasDuty('RECOVERY_REVIEWER', 'REVIEWER_INF');
  const [busy, setBusy] = useState<'claim' | 'next'>();
  const [asked, setAsked] = useState<Asked>();
  const { taskNo, actions, state, priority } = task;
  const over = state === 'DECIDED' || state === 'CLOSED' || state === 'CONFIRMING';

  const run = async (what: 'claim' | 'next', call: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(what);
    try {
      await call();
    } catch (error) {
      notices.error(errorText(error));
      await desk.refresh(taskNo);
    } finally {
      setBusy(undefined);
    }
  };
  const claim = () => run('claim', () => desk.claim(taskNo));
  const next = () => run('next', async () => navigate(paths.deskTask((await desk.next(task.queue)).taskNo)));
  useShortcuts({
    c: () => {
      if (actions.includes('CLAIM')) void claim();
    },
    n: () => {
      if (reviews && over) void next();
    },
  });
  const button = (action: Asked, text: string) =>
    actions.includes(action) && (
      <Button key={action} onClick={() => setAsked(action)}>
        {text}
      </Button>
    );
  return (
    <header className={css['head']}>
      <div className={css['title']}>
        <PageHeading title={texts.kind(task.kind)} className="page-title" />
        <span className={css['number']}>{taskNo}</span>
        <span className={css['state']}>{t(`state_${state}`)}</span>
        {priority === 'HIGH' && <span className={css['state']}>{t('high')}</span>}
        <span className={css['aside']}>{aside}</span>
      </div>
      <dl className={css['summary']}>
        <div>
          <dt>{t('applicant')}</dt>
          <dd>{task.applicant}</dd>
        </div>
        <div>
          <dt>{t('submittedAt')}</dt>
          <dd>{dateTime(task.submittedAt)}</dd>
        </div>
        <div>
          <dt>{t('dueAt')}</dt>
          <dd>
            <Due task={task} />
          </dd>
        </div>
        {task.claimedBy && (
          <div>
            <dt>{t('claimedBy')}</dt>
            <dd>
              {task.claimedBy.name}
              {task.claimedAt && ` · ${dateTime(task.claimedAt)}`}
            </dd>
          </div>
        )}
      </dl>
      <div className={css['actions']}>
        {actions.includes('CLAIM') && (
          <Button type="primary" size="large" loading={busy === 'claim'} onClick={() => void claim()}>
            {t('claim')}
          </Button>
        )}
        {reviews && over && (
          <Button type="primary" loading={busy === 'next'} onClick={() => void next()}>
            {t('nextTask')}
          </Button>
        )}
        {button('RELEASE', t('release'))}
        {button('ASSIGN', t('assign'))}
        {button('PRIORITISE', t(priority === 'HIGH' ? 'lower' : 'raise'))}
        {button('DISCLOSE', t('disclose'))}
      </div>
      {asked && <TaskDialog task={task} asked={asked} onClose={() => setAsked(undefined)} />}
    </header>
  );
}
