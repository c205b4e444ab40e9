import { useErrorText } from '@/api/errorText';
import { useAnnouncements } from '@/api/queries';
import { Paragraphs } from '@/ui/Paragraphs';
import { Empty, Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './HomePage.module.css';

/** UIC-05: newest first, with date; the newest stands open. */
export function Announcements() {
  const { t } = useTranslation('home');
  const { data, error, refetch } = useAnnouncements();
  const { dateOnly } = useTimes();
  const errorText = useErrorText();
  if (error) return <Failed text={errorText(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.length === 0) return <Empty text={t('noAnnouncements')} />;
  return (
    <ul className={css['announcements']}>
      {data.map((announcement, at) => (
        <li key={announcement.id}>
          <details open={at === 0}>
            <summary>
              <span>{announcement.title}</span>
              <time dateTime={announcement.publishedAt}>{dateOnly(announcement.publishedAt)}</time>
            </summary>
            <div className={css['text']}>
              <Paragraphs text={announcement.text} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
