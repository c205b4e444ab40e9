import { useDesk } from '@/api/desk';
import { useErrorText } from '@/api/errorText';
import type { BulkResult, TaskItem } from '@/api/schemas';
import { useFaultText } from '@/ui/faultText';
import { notices } from '@/ui/notices';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../ReasonDialog';
import css from './TasksPage.module.css';

interface BulkBarProps {
  /** The ticked ones. */
  items: readonly TaskItem[];
  onDone: () => void;
}

/** What is done with several tasks at once: claim, release, print; never decide (RVW-18). */
export function BulkBar({ items, onDone }: BulkBarProps) {
  const { t } = useTranslation('desk');
  const desk = useDesk();
  const errorText = useErrorText();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const [releasing, setReleasing] = useState(false);
  const waiting = items.filter(({ state }) => state === 'WAITING').map(({ taskNo }) => taskNo);
  const mine = items.filter(({ state, mine }) => state === 'CLAIMED' && mine).map(({ taskNo }) => taskNo);

  /** Each succeeds or not by itself, and is told so. */
  const tell = (results: readonly BulkResult[]) => {
    const done = results.filter((result) => result.done).length;
    if (done > 0) notices.success(t('bulkDone', { n: done }));
    for (const { taskNo, done: ok, code } of results) {
      if (!ok)
        notices.error(
          t('bulkFailed', {
            taskNo,
            why: faultText({ code: code ?? 'INTERNAL_ERROR', message: t('taken') }),
          }),
        );
    }
    onDone();
  };
  const claim = async () => {
    setBusy(true);
    try {
      tell(await desk.claimSeveral(waiting));
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css['bulk']} role="group" aria-label={t('bulk')}>
      <strong role="status">{t('chosen', { n: items.length })}</strong>
      <Button disabled={waiting.length === 0} loading={busy} onClick={() => void claim()}>
        {t('claimSeveral', { n: waiting.length })}
      </Button>
      <Button disabled={mine.length === 0} onClick={() => setReleasing(true)}>
        {t('releaseSeveral', { n: mine.length })}
      </Button>
      <Button onClick={() => window.print()}>{t('print')}</Button>
      <Button type="link" onClick={onDone}>
        {t('untick')}
      </Button>
      {releasing && (
        <ReasonDialog
          title={t('releaseSeveral', { n: mine.length })}
          label={t('releaseNote')}
          confirm={t('release')}
          onSend={async (note) => {
            tell(await desk.releaseSeveral(mine, note));
            setReleasing(false);
          }}
          onClose={() => setReleasing(false)}
        />
      )}
    </div>
  );
}
