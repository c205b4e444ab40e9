import { useErrorText } from '@/api/errorText';
import { useApplications } from '@/api/queries';
import { useSession, useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { useFaultText } from '@/ui/faultText';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { SheetPage } from '@/ui/SheetPage';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import css from './SignOn.module.css';

/** The application made the mistake, not its user. */
const MISTAKES = ['CLIENT_UNKNOWN', 'REDIRECT_UNKNOWN'] as const;

/** Why an application cannot be entered, and what to do about it (GEN-11, GEN-12, GEN-14). */
export function SignOnRefusedPage() {
  const { t } = useTranslation('signon');
  const faultText = useFaultText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const session = useSession();
  const { signOut } = useSessionActs();
  const [search] = useSearchParams();
  const reason = search.get('reason') ?? '';
  const code = search.get('application') ?? '';
  const application = useApplications().data?.find((one) => one.code === code);
  const mistake = MISTAKES.find((one) => one === reason);

  const change = async () => {
    try {
      await signOut(async () => {
        await navigate(paths.signIn(paths.application(code)), { replace: true, flushSync: true });
      });
    } catch (error) {
      notices.error(errorText(error));
    }
  };
  return (
    <SheetPage>
      <PageHeading title={application ? t('refusedTitle', { name: application.name }) : t('refusedAny')} />
      <p className={css['reason']}>{mistake ? t(mistake) : faultText({ code: reason })}</p>
      {session && !mistake && <p className={css['text']}>{t('signedInAs', { name: session.displayName })}</p>}
      <div className={css['actions']}>
        {session && application && !mistake && (
          <Button type="primary" size="large" onClick={() => void change()}>
            {t('otherAccount')}
          </Button>
        )}
        <Link to={paths.portal()}>{t('toPortal')}</Link>
      </div>
    </SheetPage>
  );
}
