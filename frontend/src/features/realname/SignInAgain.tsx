import { useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** RNV-11: applications learn of the level at the next sign-in. */
export function SignInAgain() {
  const { t } = useTranslation('realname');
  const { signOut } = useSessionActs();
  const navigate = useNavigate();
  return (
    <Button onClick={() => void signOut(async () => navigate(paths.signIn(paths.realName())))}>
      {t('signInAgain')}
    </Button>
  );
}
