import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorPage } from './ErrorPage';

export function NotFoundPage() {
  const { t } = useTranslation('errorPages');
  return (
    <ErrorPage title={t('notFound')}>
      <p>{t('notFoundText')}</p>
      <Link to={paths.portal()}>{t('toHome')}</Link>
    </ErrorPage>
  );
}
