import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Calendar } from './Calendar';
import css from './Settings.module.css';
import { Phrases } from './Phrases';

/** What staff keep for the desk: ready-made opinions (RVW-23) and the working calendar (RVW-37). */
export function DeskSettingsPage() {
  const { t } = useTranslation('desk');
  return (
    <div className={css['page']}>
      <PageHeading title={t('settings')} className="page-title" />
      <Phrases />
      <Calendar />
    </div>
  );
}
