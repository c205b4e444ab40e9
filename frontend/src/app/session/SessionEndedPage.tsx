import type { SessionView } from '@/api/schemas';
import { AccountTab } from '@/features/signin/AccountTab';
import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import css from './SessionEndedPage.module.css';

const REASONS = [
  'IDLE',
  'ABSOLUTE',
  'SIGNED_OUT',
  'ENDED_ELSEWHERE',
  'PASSWORD_CHANGED',
  'DATA_CHANGED',
  'CARD_REMOVED',
  'UNBOUND',
  'OVERWRITTEN',
  'DISABLED',
  'CLOSING',
  'DELETED',
] as const;

/** After these the account does not open again, whatever is typed. */
const FINAL: readonly string[] = ['DISABLED', 'DELETED'];

/**
 * UIC-23: why the session ended, and the way back to the same page. It lies over that page, which keeps what was typed
 * and shows nothing of it until the same user is back.
 */
export default function SessionEndedPage({ reason, session }: { reason: string; session: SessionView }) {
  const { t } = useTranslation('shell');
  const known = REASONS.find((one) => one === reason);
  return (
    <main id="main" className={css['page']}>
      <div className={css['sheet']}>
        <div className={css['top']}>
          <PageHeading title={t('endedTitle')} />
          <LanguageSwitch />
        </div>
        <p className={css['reason']}>{t(known ? `ended_${known}` : 'ended_OTHER')}</p>
        {!FINAL.includes(reason) && <AccountTab username={session.username} />}
        <Link to={paths.portal()}>{t('backToPortal')}</Link>
      </div>
    </main>
  );
}
