import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import css from './console.module.css';
import { nameOf, type ConsolePage } from './pages';

export function Breadcrumb({ page, kind }: { page: ConsolePage; kind: string }) {
  const { t } = useTranslation('shell');
  if (page.path === paths.home()) return null;
  return (
    <nav aria-label={t('breadcrumb')} className={css['crumbs']}>
      <ol>
        <li>
          <Link to={paths.home()}>{t('menuHome')}</Link>
        </li>
        <li aria-current="page">{t(nameOf(page, kind))}</li>
      </ol>
    </nav>
  );
}
