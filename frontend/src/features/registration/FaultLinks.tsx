import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Where somebody goes on whose organisation is registered already. */
export function FaultLinks() {
  const { t } = useTranslation('registration');
  return (
    <>
      <Link to={paths.signIn()}>{t('toSignIn')}</Link>
      <Link to={paths.recoverUsername()}>{t('toRecovery')}</Link>
    </>
  );
}
