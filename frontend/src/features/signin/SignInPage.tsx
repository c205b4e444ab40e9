import { useSession } from '@/api/session';
import { paths, returnAddress } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { AccountTab } from './AccountTab';
import { BrowserWarning } from './BrowserWarning';
import css from './SignInPage.module.css';

/** What another page may hand over: the name just registered. */
interface Handed {
  username?: string;
}

/** SGN-01. The Account tab is the only one open; tabs come with the second way to sign in. */
export function SignInPage() {
  const { t } = useTranslation('signin');
  const location = useLocation();
  const session = useSession();
  const target = returnAddress(location.search) ?? paths.portal();
  // Also how a sign-in ends: with a session there is nothing to do here (SGN-04).
  if (session) return <Navigate to={target} replace />;

  return (
    <div className={css['page']}>
      <aside className={css['aside']} aria-label={t('about')}>
        <p className={css['claim']}>{t('claim')}</p>
        <ul>
          <li>{t('claimOneAccount')}</li>
          <li>{t('claimOnePlace')}</li>
          <li>{t('claimRecords')}</li>
        </ul>
      </aside>
      <div className={css['sheet']}>
        <BrowserWarning />
        <PageHeading title={t('title')} />
        <AccountTab username={(location.state as Handed | null)?.username} />
        <div className={css['links']}>
          <span>
            {t('noAccount')} <Link to={paths.register()}>{t('registerNow')}</Link>
          </span>
          <span className={css['forgot']}>
            <Link to={paths.help('recovery')}>{t('forgotUsername')}</Link>
            <Link to={paths.help('recovery')}>{t('forgotPassword')}</Link>
          </span>
        </div>
      </div>
    </div>
  );
}
