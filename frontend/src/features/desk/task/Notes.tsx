import { useColleagues, useDesk } from '@/api/desk';
import { useErrorText } from '@/api/errorText';
import { idempotencyKeys } from '@/api/idempotency';
import type { TaskNote, TaskView } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useUnsaved } from '@/ui/unsaved';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskSession } from '../session';
import css from './TaskPage.module.css';

const LONGEST = 1000;

/** What staff write to each other, advice asked for included; the applicant never sees it (RVW-26, RVW-30). */
export function Notes({ task }: { task: TaskView }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const { staffId: me } = useDeskSession();
  const desk = useDesk();
  const errorText = useErrorText();
  const mayWrite = task.actions.includes('NOTE');
  const colleagues = useColleagues(task.queue, mayWrite).data ?? [];
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [busy, setBusy] = useState(false);
  const [keyOf] = useState(idempotencyKeys);
  useUnsaved(text !== '', t('notes'));

  const send = async () => {
    const body = { text: text.trim(), ...(asked && { askedStaffId: asked }) };
    if (body.text === '' || busy) return;
    setBusy(true);
    try {
      // The same words may be said again later on; only a repeat of this one call is none.
      await desk.note(task.taskNo, body, keyOf([body, task.notes.length]));
      setText('');
      setAsked('');
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('notes')}>
      {task.notes.length === 0 && <p className={css['quiet']}>{t('noNotes')}</p>}
      <ol className={css['notes']}>
        {task.notes.map((note) => (
          <Note key={`${note.at}-${note.kind}`} note={note} />
        ))}
      </ol>
      {mayWrite && (
        <div className={css['write']}>
          <label htmlFor={id}>{t('newNote')}</label>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={LONGEST}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <div className={css['actions']}>
            <label className={css['asked']}>
              <span>{t('askColleague')}</span>
              <select
                className="plain-control"
                value={asked}
                onChange={({ target }) => setAsked(target.value)}
              >
                <option value="">{t('nobody')}</option>
                {colleagues
                  .filter(({ staffId }) => staffId !== me)
                  .map(({ staffId, name }) => (
                    <option key={staffId} value={staffId}>
                      {name}
                    </option>
                  ))}
              </select>
            </label>
            <Button disabled={text.trim() === ''} loading={busy} onClick={() => void send()}>
              {t(asked ? 'askAdvice' : 'addNote')}
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}

function Note({ note: { by, kind, asked, text, at } }: { note: TaskNote }) {
  const { t } = useTranslation('desk');
  const { dateTime } = useTimes();
  return (
    <li>
      <p>
        <strong>{by?.name ?? t('system')}</strong>
        <span>{t(`note_${kind}`, { asked: asked?.name ?? '' })}</span>
        <time dateTime={at}>{dateTime(at)}</time>
      </p>
      <p className={css['multiline']}>{text}</p>
    </li>
  );
}
