import { endHere, useSession } from '@/api/session';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { SheetPage } from '@/ui/SheetPage';
import { notices } from '@/ui/notices';
import { Steps } from '@/ui/Steps';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import css from './FirstSignInPage.module.css';
import { InitialPasswordForm } from './InitialPasswordForm';
import { MobileProof } from './MobileProof';

/**
 * Where somebody is whose password was set by somebody else: the mobile given at creation is proven, then the password
 * is changed; until then there is nothing else but signing out (SGN-15 to SGN-20).
 */
export function FirstSignInPage() {
  const { t } = useTranslation('signin');
  const session = useSession();
  const queries = useQueryClient();
  const [proven, setProven] = useState(false);
  const [changed, setChanged] = useState<string>();

  if (session === undefined) return null;
  if (session === null) {
    return <Navigate to={paths.signIn()} replace state={changed ? { username: changed } : null} />;
  }
  if (!session.mustChangePassword) return <Navigate to={paths.portal()} replace />;

  const first = session.firstSignIn;
  const inPassword = proven || first?.proven === true;
  const finish = () => {
    setChanged(session.username);
    notices.success(t('first.changed'));
    endHere(queries);
  };
  return (
    <SheetPage>
      <Steps
        labels={[t('first.stepProof'), t('first.stepPassword'), t('first.stepDone')]}
        at={inPassword ? 2 : 1}
      />
      {inPassword ? (
        <>
          <PageHeading key="password" title={t('first.passwordTitle')} />
          <p className={css['text']}>{t('first.passwordText')}</p>
          <InitialPasswordForm username={session.username} onChanged={finish} />
        </>
      ) : (
        <>
          <PageHeading key="proof" title={t('first.proofTitle')} />
          <MobileProof mobile={first?.mobile} onProven={() => setProven(true)} />
        </>
      )}
    </SheetPage>
  );
}
