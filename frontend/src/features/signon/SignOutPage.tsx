import { useErrorText } from '@/api/errorText';
import { useSession, useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { SheetPage } from '@/ui/SheetPage';
import { Loading } from '@/ui/states';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import css from './SignOn.module.css';

/** An application asks to sign out here, too, without proof that it is this session: the person decides (UIC-21). */
export function SignOutPage() {
  const { t } = useTranslation('signon');
  const common = useTranslation().t;
  const session = useSession();
  const { signOut } = useSessionActs();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);

  if (session === null) return <Navigate to={paths.portal()} replace />;
  if (!session) return <Loading />;

  const leave = async () => {
    setBusy(true);
    try {
      await signOut(async () => {
        await navigate(paths.portal(), { replace: true, flushSync: true });
      });
    } catch (error) {
      notices.error(errorText(error));
      setBusy(false);
    }
  };
  return (
    <SheetPage>
      <PageHeading title={t('signOutTitle')} />
      <p className={css['text']}>{t('signOutText', { name: session.displayName })}</p>
      <div className={css['actions']}>
        <Button type="primary" size="large" loading={busy} onClick={() => void leave()}>
          {common('signOut')}
        </Button>
        <Link to={paths.portal()}>{t('stay')}</Link>
      </div>
    </SheetPage>
  );
}
