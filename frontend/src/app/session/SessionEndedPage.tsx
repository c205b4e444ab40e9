import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '../paths';
import css from './SessionEndedPage.module.css';

const REASONS = [
  'IDLE',
  'ABSOLUTE',
  'SIGNED_OUT',
  'PASSWORD_CHANGED',
  'CARD_REMOVED',
  'UNBOUND',
  'OVERWRITTEN',
  'DISABLED',
  'DELETED',
] as const;
type Reason = (typeof REASONS)[number];

const isReason = (reason: string): reason is Reason => (REASONS as readonly string[]).includes(reason);

/** UIC-23: why the session ended, and the way back to the same page with what was typed in it. */
export function SessionEndedPage({ reason }: { reason: string }) {
  const { t } = useTranslation('shell');
  const common = useTranslation().t;
  const { pathname, search } = useLocation();
  return (
    <main id="main" className={css['page']}>
      <PageHeading title={t('endedTitle')} />
      <p>{t(isReason(reason) ? `ended_${reason}` : 'ended_OTHER')}</p>
      <Link to={paths.signIn(pathname + search)}>{common('signIn')}</Link>
    </main>
  );
}
