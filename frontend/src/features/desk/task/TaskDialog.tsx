import { useColleagues, useDesk } from '@/api/desk';
import type { TaskView } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../ReasonDialog';
import css from './TaskPage.module.css';

export type Asked = 'RELEASE' | 'ASSIGN' | 'PRIORITISE' | 'DISCLOSE';

interface TaskDialogProps {
  task: TaskView;
  asked: Asked;
  onClose: () => void;
}

/** Release, reassign, priority, disclosure: each with a text that is recorded (RVW-14, RVW-15, RVW-71). */
export function TaskDialog({ task, asked, onClose }: TaskDialogProps) {
  const { t } = useTranslation('desk');
  const desk = useDesk();
  const id = useId();
  const [colleague, setColleague] = useState<string>();
  const [missing, setMissing] = useState(false);
  const colleagues = useColleagues(task.queue, asked === 'ASSIGN').data;
  const { taskNo, priority } = task;
  const raised = priority === 'HIGH' ? 'NORMAL' : 'HIGH';

  const send = async (text: string) => {
    if (asked === 'ASSIGN' && !colleague) {
      setMissing(true);
      return;
    }
    switch (asked) {
      case 'RELEASE':
        await desk.release(taskNo, text);
        notices.success(t('released'));
        break;
      case 'ASSIGN':
        await desk.assign(taskNo, colleague ?? '', text);
        notices.success(t('assigned'));
        break;
      case 'PRIORITISE':
        await desk.prioritise(taskNo, raised, text);
        break;
      case 'DISCLOSE':
        await desk.disclose(taskNo, text);
        break;
    }
    onClose();
  };
  const title = {
    RELEASE: t('release'),
    ASSIGN: t('assign'),
    PRIORITISE: t(priority === 'HIGH' ? 'lower' : 'raise'),
    DISCLOSE: t('disclose'),
  }[asked];
  return (
    <ReasonDialog
      title={title}
      label={t(asked === 'RELEASE' ? 'releaseNote' : 'reason')}
      confirm={title}
      onSend={send}
      onClose={onClose}
    >
      {asked === 'DISCLOSE' && <p className={css['text']}>{t('discloseText')}</p>}
      {asked === 'ASSIGN' && (
        <div className={css['field']}>
          <label htmlFor={id}>{t('colleague')}</label>
          <Select
            id={id}
            className="wide"
            value={colleague ?? null}
            status={missing ? 'error' : ''}
            options={colleagues?.map(({ staffId, name }) => ({ value: staffId, label: name })) ?? []}
            placeholder={t('choose')}
            onChange={(value: string | null) => {
              setColleague(value ?? undefined);
              setMissing(false);
            }}
          />
          {missing && (
            <p role="alert" className={css['fault']}>
              {t('choose')}
            </p>
          )}
        </div>
      )}
    </ReasonDialog>
  );
}
