import { useSite } from '@/api/queries';
import { SiteNamed } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { UnsavedGuard } from '../session/UnsavedGuard';
import { useUserLanguage } from '../session/useUserLanguage';
import { OfflineNotice } from './OfflineNotice';

export function Root() {
  const { t } = useTranslation('shell');
  useUserLanguage();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <OfflineNotice />
      <SiteNamed value={useSite().data?.name}>
        <Outlet />
      </SiteNamed>
      <UnsavedGuard />
      <ScrollRestoration />
    </>
  );
}
