import type { AccountView } from '@/api/schemas';
import { useSessionActs } from '@/api/session';
import { changeOwnPassword } from '@/api/signInNames';
import { paths } from '@/app/paths';
import { ChangePasswordFields } from '@/ui/form/ChangePasswordFields';
import { FormBody } from '@/ui/form/FormBody';
import { useChangePassword } from '@/ui/form/useChangePassword';
import { notices } from '@/ui/notices';
import { unsaved } from '@/ui/unsaved';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import css from '../RevealDialog.module.css';

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
    <Modal
      open
      title={t('passwordTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      <p className={css['text']}>{t('passwordText')}</p>
      <FormBody form={state.form} label={t('passwordTitle')} narrow>
        <ChangePasswordFields state={state} username={username} />
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={state.form.pending}>
            {kind === 'INDIVIDUAL' ? t('save') : common('confirm')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
