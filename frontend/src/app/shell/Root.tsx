import { useSite } from '@/api/queries';
import { SiteNamed } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, ScrollRestoration } from 'react-router';
import { useFirstSignIn } from '../session/useFirstSignIn';
import { UnsavedGuard } from '../session/UnsavedGuard';
import { useUserLanguage } from '../session/useUserLanguage';
import { OfflineNotice } from './OfflineNotice';

export function Root() {
  const { t } = useTranslation('shell');
  useUserLanguage();
  const leadToFirst = useFirstSignIn();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <OfflineNotice />
      <SiteNamed value={useSite().data?.name}>
        {leadToFirst ? <Navigate to={leadToFirst} replace /> : <Outlet />}
      </SiteNamed>
      <UnsavedGuard />
      <ScrollRestoration />
    </>
  );
}
