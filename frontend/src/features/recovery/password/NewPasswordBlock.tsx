import { FieldGroup } from '@/ui/form/FieldGroup';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import type { Form } from '@/ui/form/useForm';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UsernameLine } from './UsernameLine';

export const NO_PASSWORD = { password: '', passwordConfirm: '', imageCode: '' };

interface Props<V extends { password: string; passwordConfirm: string }> {
  form: Form<V>;
  username: string;
  children?: ReactNode;
}

/** The new password, as in step 3 and as the last block of a manual review (RCP-25, RCP-37). */
export function NewPasswordBlock<V extends { password: string; passwordConfirm: string }>(props: Props<V>) {
  const { form, username, children } = props;
  const { t } = useTranslation('recovery');
  return (
    <FieldGroup title={t('pw.stepPassword')} note={t('pw.keepSafe')}>
      <UsernameLine label={t('pw.loginName')} username={username} />
      <NewPasswordFields
        form={form}
        username={username}
        label={t('pw.newPassword')}
        confirmLabel={t('pw.confirmPassword')}
      />
      {children}
    </FieldGroup>
  );
}
