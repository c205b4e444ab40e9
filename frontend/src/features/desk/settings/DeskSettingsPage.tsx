import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { useHasDuty } from '../session';
import { Calendar } from './Calendar';
import { Catalogue } from './catalogue/Catalogue';
import css from './Settings.module.css';
import { Phrases } from './Phrases';

/** What staff keep: ready-made opinions (RVW-23), the working calendar (RVW-37), the fields of qualifications (QLF-12). */
export function DeskSettingsPage() {
  const { t } = useTranslation('desk');
  const mayChange = useHasDuty('CATALOGUE_ADMIN');
  return (
    <div className={css['page']}>
      <PageHeading title={t('settings')} className="page-title" />
      <Phrases />
      <Calendar />
      {mayChange && <Catalogue />}
    </div>
  );
}
