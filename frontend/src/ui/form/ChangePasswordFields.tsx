import { useTranslation } from 'react-i18next';
import { FormFault } from './FormFault';
import { NewPasswordFields } from './NewPasswordFields';
import { PasswordField } from './PasswordField';
import type { ChangePasswordState } from './useChangePassword';

interface ChangePasswordFieldsProps {
  state: ChangePasswordState;
  username: string;
  /** What the old password is called. */
  oldHint?: string;
}

export function ChangePasswordFields({ state, username, oldHint }: ChangePasswordFieldsProps) {
  const label = useTranslation('labels').t;
  const { form, refusal } = state;
  return (
    <>
      {/* Tells a password manager whose password is changed (UIC-28). */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        form={form}
        name="oldPassword"
        label={label('oldPassword')}
        autoComplete="current-password"
        autoFocus
        hint={oldHint}
      />
      <NewPasswordFields form={form} username={username} label={label('newPassword')} />
      <FormFault error={refusal} />
    </>
  );
}
