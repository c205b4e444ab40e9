import { useSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import css from './head.module.css';

export function Brand() {
  const { t } = useTranslation('shell');
  const common = useTranslation().t;
  const name = useSite().data?.name ?? common('siteName');
  return (
    <Link to={paths.portal()} className={css['brand']} aria-label={t('toPortal', { name })}>
      <img src="/favicon.svg" alt="" width="28" height="28" />
      <span>{name}</span>
    </Link>
  );
}
