import { useSession } from '@/api/session';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '../paths';
import { useSignOut } from '../session/useSignOut';
import { ApplicationsMenu } from './ApplicationsMenu';
import { Brand } from './Brand';
import css from './head.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { sessionName } from './sessionName';

/** SGN-03, SGN-04, SGN-05: who is signed in stands at the top right and leads to the signed-in area. */
export function PublicHead() {
  const { t } = useTranslation();
  const shell = useTranslation('shell').t;
  const session = useSession();
  const signOut = useSignOut();
  const { pathname } = useLocation();
  return (
    <header className={css['head']}>
      <Brand />
      <nav className={css['nav']} aria-label={shell('headNav')}>
        <ApplicationsMenu />
        <Link to={paths.help()} className={css['quiet']}>
          {t('help')}
        </Link>
        <LanguageSwitch />
        {session && (
          <>
            <Link to={paths.account()} className={css['person']}>
              {sessionName(session)}
            </Link>
            <button type="button" className={css['quiet']} onClick={() => void signOut()}>
              {t('signOut')}
            </button>
          </>
        )}
        {session === null && !pathname.startsWith('/signin') && (
          <Link to={paths.signIn()} className={css['quiet']}>
            {t('signIn')}
          </Link>
        )}
        {session === null && !pathname.startsWith('/register') && (
          <Link to={paths.register()} className={css['invite']}>
            {t('register')}
          </Link>
        )}
      </nav>
    </header>
  );
}
