import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorPage } from './ErrorPage';

/** GEN-06: the page is not for this kind of user. The server refuses the same by itself. */
export function NotAllowedPage() {
  const { t } = useTranslation('errorPages');
  return (
    <ErrorPage title={t('notAllowed')}>
      <p>{t('notAllowedText')}</p>
      <Link to={paths.portal()}>{t('toHome')}</Link>
    </ErrorPage>
  );
}
