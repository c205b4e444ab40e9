import { endHere, SESSION, useSession } from '@/api/session';
import { paths, returnAddress } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { SheetPage } from '@/ui/SheetPage';
import { notices } from '@/ui/notices';
import { Steps } from '@/ui/Steps';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import css from './FirstSignInPage.module.css';
import { InitialPasswordForm } from './InitialPasswordForm';
import { MobileProof } from './MobileProof';

/**
 * Where somebody is whose password was set by somebody else: the mobile given at creation is proven, then the password
 * is changed; until then there is nothing else but signing out (SGN-15 to SGN-20). Where the administrator has only
 * entered another mobile, proving that is all, and the session goes on (OPR-22).
 */
export function FirstSignInPage() {
  const { t } = useTranslation('signin');
  const session = useSession();
  const queries = useQueryClient();
  const wanted = returnAddress(useLocation().search);
  const [proven, setProven] = useState(false);
  const [changed, setChanged] = useState<string>();

  if (session === undefined) return null;
  if (session === null) {
    return <Navigate to={paths.signIn(wanted)} replace state={changed ? { username: changed } : null} />;
  }
  if (!session.mustChangePassword) return <Navigate to={wanted ?? paths.portal()} replace />;

  const first = session.firstSignIn;
  const passwordToo = first?.changesPassword !== false;
  const inPassword = passwordToo && (proven || first?.proven === true);
  const goOn = () => (passwordToo ? setProven(true) : void queries.invalidateQueries({ queryKey: SESSION }));
  const finish = () => {
    setChanged(session.username);
    notices.success(t('first.changed'));
    endHere(queries);
  };
  return (
    <SheetPage>
      <Steps
        labels={
          passwordToo
            ? [t('first.stepProof'), t('first.stepPassword'), t('first.stepDone')]
            : [t('first.stepProof'), t('first.stepGoOn')]
        }
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
          <PageHeading key="proof" title={t(passwordToo ? 'first.proofTitle' : 'first.mobileTitle')} />
          <MobileProof
            mobile={first?.mobile}
            text={t(passwordToo ? 'first.proofText' : 'first.mobileText')}
            onProven={goOn}
          />
        </>
      )}
    </SheetPage>
  );
}
