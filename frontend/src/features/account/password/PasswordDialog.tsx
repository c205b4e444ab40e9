import type { AccountView } from '@/api/schemas';
import { useSessionActs } from '@/api/session';
import { changeOwnPassword } from '@/api/signInNames';
import { paths } from '@/app/paths';
import { ChangePasswordFields } from '@/ui/form/ChangePasswordFields';
import { FormDialog } from '@/ui/form/FormDialog';
import { useChangePassword } from '@/ui/form/useChangePassword';
import { notices } from '@/ui/notices';
import { unsaved } from '@/ui/unsaved';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** ACC-36 to ACC-38: another password; all sessions end, this one too. */
export function PasswordDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('account');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const { left } = useSessionActs();
  const { username, kind } = account;
  const state = useChangePassword(username, changeOwnPassword, () => {
    notices.success(t('passwordChanged'));
    void left(async () => {
      unsaved.forget();
      await navigate(paths.signIn(), { replace: true, flushSync: true, state: { username } });
    });
  });
  return (
    <FormDialog
      title={t('passwordTitle')}
      text={<p>{t('passwordText')}</p>}
      form={state.form}
      confirm={kind === 'INDIVIDUAL' ? t('save') : common('confirm')}
      onClose={onClose}
    >
      <ChangePasswordFields state={state} username={username} />
    </FormDialog>
  );
}
