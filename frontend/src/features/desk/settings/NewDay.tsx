import { useErrorText } from '@/api/errorText';
import { useStaffDesk } from '@/api/staff';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Settings.module.css';

const EMPTY = { day: '', working: false, note: '' };

/** @param onAdded with the ISO date */
export function NewDay({ onAdded }: { onAdded: (day: string) => void }) {
  const { t } = useTranslation('desk');
  const desk = useStaffDesk();
  const errorText = useErrorText();
  const [entry, setEntry] = useState(EMPTY);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const complete = entry.day !== '' && entry.note.trim() !== '';
  const add = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await desk.setDay(entry.day, { working: entry.working, note: entry.note.trim() });
      onAdded(entry.day);
      setEntry(EMPTY);
    } catch (error) {
      setTrouble(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={css['newDay']}
      aria-label={t('newDay')}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) void add();
      }}
    >
      <label>
        <span>{t('day')}</span>
        <input
          className="plain-control"
          type="date"
          value={entry.day}
          onChange={({ target }) => setEntry({ ...entry, day: target.value })}
        />
      </label>
      <label>
        <span>{t('dayKind')}</span>
        <select
          className="plain-control"
          value={entry.working ? 'working' : 'free'}
          onChange={({ target }) => setEntry({ ...entry, working: target.value === 'working' })}
        >
          <option value="free">{t('freeDay')}</option>
          <option value="working">{t('workingDay')}</option>
        </select>
      </label>
      <label className={css['grow']}>
        <span>{t('dayNote')}</span>
        <Input
          value={entry.note}
          maxLength={100}
          onChange={({ target }) => setEntry({ ...entry, note: target.value })}
        />
      </label>
      <Button htmlType="submit" disabled={!complete} loading={busy}>
        {t('add')}
      </Button>
      {trouble && (
        <p role="alert" className={css['fault']}>
          {trouble}
        </p>
      )}
    </form>
  );
}
