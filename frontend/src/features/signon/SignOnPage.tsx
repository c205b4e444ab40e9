import { useErrorText } from '@/api/errorText';
import { useSession, useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { SheetPage } from '@/ui/SheetPage';
import { Loading } from '@/ui/states';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import css from './SignOn.module.css';
import { askedAgainAt, authorization } from './request';

/**
 * Between an application and the server (GEN-04): signs in whoever is not, then asks again with the same words. An
 * application may want a new sign-in although there is a session; that ends the present one, so the person is asked.
 */
export function SignOnPage() {
  const { t } = useTranslation('signon');
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const session = useSession();
  const { signOut } = useSessionActs();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const since = askedAgainAt(search);
  const again = !!session && since !== undefined && Date.parse(session.signedInAt) < since;
  const go = !!session && !session.mustChangePassword && !again;

  useEffect(() => {
    if (go) globalThis.location.replace(authorization(search));
  }, [go, search]);

  if (session === null) return <Navigate to={paths.signIn(pathname + search)} replace />;
  if (!session || !again) return <Loading />;

  const signInAgain = async () => {
    setBusy(true);
    try {
      await signOut(async () => {
        await navigate(paths.signIn(pathname + search), { replace: true, flushSync: true });
      });
    } catch (error) {
      notices.error(errorText(error));
      setBusy(false);
    }
  };
  return (
    <SheetPage>
      <PageHeading title={t('againTitle')} />
      <p className={css['text']}>{t('againText', { name: session.displayName })}</p>
      <div className={css['actions']}>
        <Button type="primary" size="large" loading={busy} onClick={() => void signInAgain()}>
          {t('again')}
        </Button>
        <Link to={paths.portal()}>{t('toPortal')}</Link>
      </div>
    </SheetPage>
  );
}
