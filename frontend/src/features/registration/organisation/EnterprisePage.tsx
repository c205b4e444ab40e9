import { useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { notices } from '@/ui/notices';
import { useSiteCode } from '@/ui/PartnerLink';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OrganisationSteps } from './OrganisationSteps';

/** Administrator account registration (REG-15); it ends signed in, on the account page (REG-24). */
export function EnterprisePage() {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const session = useSessionActs();
  const site = useSiteCode();

  const finish = async (username: string) => {
    const opened = await session.adopt().catch(() => null);
    // A repeat whose first answer was lost has registered but opened no session here.
    if (opened) {
      void navigate(paths.account(), { replace: true, state: { registered: username, site } });
    } else {
      notices.success(t('registered'));
      void navigate(paths.signIn(paths.account()), { replace: true, state: { username } });
    }
  };
  return <OrganisationSteps kind="enterprise" onRegistered={(username) => void finish(username)} />;
}
