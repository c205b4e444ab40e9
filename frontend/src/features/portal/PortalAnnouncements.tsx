import { useAnnouncements } from '@/api/queries';
import { Paragraphs } from '@/ui/Paragraphs';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './PortalPage.module.css';

const LATEST = 3;

/** Announcements are written for kinds of users (UIC-05), so only who is signed in sees any; a fault leaves them out. */
export function PortalAnnouncements() {
  const { t } = useTranslation('portal');
  const { data } = useAnnouncements();
  const { dateOnly } = useTimes();
  if (!data?.length) return null;
  return (
    <section className={css['section']} aria-labelledby="announcements">
      <h2 id="announcements">{t('announcements')}</h2>
      <ul className={css['announcements']}>
        {data.slice(0, LATEST).map((announcement) => (
          <li key={announcement.id}>
            <h3>{announcement.title}</h3>
            <time dateTime={announcement.publishedAt}>{dateOnly(announcement.publishedAt)}</time>
            <Paragraphs text={announcement.text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
