import { useErrorText } from '@/api/errorText';
import { useCalendar, useStaffDesk } from '@/api/staff';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewDay } from './NewDay';
import css from './Settings.module.css';

/** Days that differ from their day of the week: holidays, and weekends worked for them (RVW-37). */
export function Calendar() {
  const { t } = useTranslation('desk');
  const { dateOnly } = useTimes();
  const desk = useStaffDesk();
  const errorText = useErrorText();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const { data, error, refetch } = useCalendar(year);
  const clear = async (day: string) => {
    try {
      await desk.clearDay(day);
    } catch (trouble) {
      notices.error(errorText(trouble));
    }
  };
  return (
    <Panel
      title={t('calendar')}
      aside={
        <span className={css['year']}>
          <Button size="small" aria-label={t('yearBefore')} onClick={() => setYear(year - 1)}>
            ‹
          </Button>
          <strong role="status">{year}</strong>
          <Button size="small" aria-label={t('yearNext')} onClick={() => setYear(year + 1)}>
            ›
          </Button>
        </span>
      }
    >
      <p className={css['text']}>{t('calendarText')}</p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={3} />}
      {data?.length === 0 && <Empty text={t('noDays')} />}
      <ul className={css['days']}>
        {data?.map(({ day, working, note }) => (
          <li key={day}>
            <time dateTime={day}>{dateOnly(day)}</time>
            <strong>{t(working ? 'workingDay' : 'freeDay')}</strong>
            <span>{note}</span>
            <Button
              type="text"
              size="small"
              aria-label={t('removeDay', { day })}
              onClick={() => void clear(day)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <NewDay onAdded={(day) => setYear(Number(day.slice(0, 4)))} />
    </Panel>
  );
}
