import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { OfflineNotice } from './OfflineNotice';

export function Root() {
  const { t } = useTranslation('shell');
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <OfflineNotice />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
