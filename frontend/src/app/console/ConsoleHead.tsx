import type { SessionView } from '@/api/schemas';
import { LogoutOutlined, QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import { useSignOut } from '../session/useSignOut';
import { ApplicationsMenu } from '../shell/ApplicationsMenu';
import { Brand } from '../shell/Brand';
import head from '../shell/head.module.css';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { sessionName } from '../shell/sessionName';
import css from './console.module.css';

/** UIC-01: product, applications, help, language, who is here, sign-out. */
export function ConsoleHead({ session }: { session: SessionView }) {
  const { t } = useTranslation('shell');
  const common = useTranslation().t;
  const signOut = useSignOut();
  return (
    <header className={`${head['head']} ${css['head']}`}>
      <Brand />
      <nav className={head['nav']} aria-label={t('headNav')}>
        <ApplicationsMenu />
        <Link to={paths.help()} className={head['quiet']}>
          <QuestionCircleOutlined aria-hidden="true" />
          <span className={css['word']}>{common('help')}</span>
        </Link>
        <LanguageSwitch />
        <Link to={paths.account()} className={head['person']} title={sessionName(session)}>
          <UserOutlined aria-hidden="true" /> <span className={css['word']}>{sessionName(session)}</span>
        </Link>
        <button type="button" className={head['quiet']} onClick={() => void signOut()}>
          <LogoutOutlined aria-hidden="true" />
          <span className={css['word']}>{common('signOut')}</span>
        </button>
      </nav>
    </header>
  );
}
