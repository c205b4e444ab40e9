import { changeInitialPassword } from '@/api/firstSignIn';
import { ChangePasswordFields } from '@/ui/form/ChangePasswordFields';
import { FormBody } from '@/ui/form/FormBody';
import { useChangePassword } from '@/ui/form/useChangePassword';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './FirstSignInPage.module.css';

interface InitialPasswordFormProps {
  username: string;
  onChanged: () => void;
}

/** SGN-17 to SGN-19, table 2.2. */
export function InitialPasswordForm({ username, onChanged }: InitialPasswordFormProps) {
  const { t } = useTranslation('signin');
  const state = useChangePassword(username, changeInitialPassword, onChanged);
  return (
    <FormBody form={state.form} label={t('first.passwordTitle')} narrow>
      <ChangePasswordFields state={state} username={username} oldHint={t('first.oldHint')} />
      <div className={css['actions']}>
        <Button type="primary" htmlType="submit" size="large" loading={state.form.pending}>
          {t('first.change')}
        </Button>
      </div>
    </FormBody>
  );
}
