import type { TaskView } from '@/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHelp } from '../shortcuts/ShortcutHelp';
import { Confirmation } from './Confirmation';
import { Checks } from './Checks';
import { Decision } from './decision/Decision';
import { useDecision } from './decision/useDecision';
import { Former } from './Former';
import { Notes } from './Notes';
import { Outcome } from './Outcome';
import { Pictures } from './pictures/Pictures';
import { Sections } from './Sections';
import { TaskHead } from './TaskHead';
import css from './TaskPage.module.css';
import { Warnings } from './Warnings';

/** Data at the left, pictures at the right, so that both are seen at once; below them what is decided. */
export function TaskWork({ task }: { task: TaskView }) {
  const { t } = useTranslation('desk');
  const decision = useDecision(task);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const deciding = task.actions.includes('DECIDE');
  const unopened = task.pictures.filter(({ pictureId, opened: before }) => !before && !opened.has(pictureId));
  return (
    <>
      <TaskHead
        task={task}
        aside={
          <ShortcutHelp
            keys={[
              { key: 'c', does: t('claim') },
              { key: '[', does: t('key_pictureBefore') },
              { key: ']', does: t('key_pictureNext') },
              { key: 'r', does: t('key_rotate') },
              { key: '+', does: t('zoomIn') },
              { key: '-', does: t('zoomOut') },
              { key: 'd', does: t('key_decide') },
              { key: 'n', does: t('nextTask') },
            ]}
          />
        }
      />
      <Warnings task={task} changed={decision.changed} />
      <div className={css['columns']}>
        <div className={css['facts']}>
          <Sections task={task} marks={deciding ? decision : undefined} />
          <Checks task={task} />
          <Former task={task} />
        </div>
        <div className={css['papers']}>
          <Pictures
            task={task}
            marks={deciding ? decision : undefined}
            onOpened={(pictureId) => setOpened((old) => new Set([...old, pictureId]))}
          />
        </div>
      </div>
      {deciding && <Decision task={task} decision={decision} />}
      {task.state === 'CONFIRMING' && <Outcome task={task} title={t('proposal')} />}
      {task.actions.includes('CONFIRM') && <Confirmation task={task} unopened={unopened.length} />}
      {task.state === 'DECIDED' && <Outcome task={task} title={t('decided')} />}
      <Notes task={task} />
    </>
  );
}
