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
      <Outlet />
      <UnsavedGuard />
      <ScrollRestoration />
    </>
  );
}
