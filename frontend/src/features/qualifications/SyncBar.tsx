import { synchroniseQualifications, useRefreshQualifications } from '@/api/qualifications';
import { useErrorText } from '@/api/errorText';
import type { QualificationSource, QualificationSync } from '@/api/schemas';
import { sessionEvents } from '@/api/sessionEvents';
import { notices } from '@/ui/notices';
import { useTimes } from '@/ui/time';
import { SyncOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeList } from './ChangeList';
import { ConfirmDialog } from './ConfirmDialog';
import css from './Qualifications.module.css';

interface SyncBarProps {
  sources: readonly QualificationSource[];
  /** QLF-18: two writers at once. */
  editing: boolean;
}

/** A button per authority, with the time and result of the last update (QLF-14 to QLF-20). */
export function SyncBar({ sources, editing }: SyncBarProps) {
  const { t } = useTranslation('qualifications');
  const { dateTime } = useTimes();
  const errorText = useErrorText();
  const refresh = useRefreshQualifications();
  const [running, setRunning] = useState<string>();
  const [found, setFound] = useState<QualificationSync>();

  const show = (answer: QualificationSync) => {
    if (answer.result === 'UNCHANGED') notices.success(t('syncedSame'));
    else setFound(answer);
  };
  const synchronise = async (source: string) => {
    setRunning(source);
    try {
      show(await synchroniseQualifications(source));
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setRunning(undefined);
      await refresh();
    }
  };
  const confirmed = (done: QualificationSync) => {
    setFound(undefined);
    notices.success(t('synced'));
    if (done.effects.includes('SIGN_IN_AGAIN')) sessionEvents.ended('DATA_CHANGED');
    else void refresh();
  };

  return (
    <div className={css['sources']} role="group" aria-label={t('syncGroup')}>
      {sources.map((source) => (
        <div key={source.code} className={css['source']}>
          <Button
            icon={<SyncOutlined aria-hidden="true" />}
            disabled={editing || (running !== undefined && running !== source.code)}
            loading={running === source.code}
            title={editing ? t('syncInEdit') : undefined}
            onClick={() => void synchronise(source.code)}
          >
            {source.name}
          </Button>
          <span className={css['last']}>
            {running === source.code
              ? t('syncing')
              : source.askedAt && source.result
                ? t('syncLast', { at: dateTime(source.askedAt), result: t(`result_${source.result}`) })
                : t('syncNever')}
          </span>
        </div>
      ))}
      {found?.result === 'TO_CONFIRM' && (
        <ConfirmDialog found={found} onDone={confirmed} onClose={() => setFound(undefined)} />
      )}
      {found?.result === 'CHANGED' && (
        <Modal
          open
          title={t('syncedTitle')}
          width={560}
          onCancel={() => setFound(undefined)}
          footer={
            <Button type="primary" autoFocus onClick={() => setFound(undefined)}>
              {t('close')}
            </Button>
          }
        >
          <ChangeList changes={found.changes} />
        </Modal>
      )}
    </div>
  );
}
