import { useTranslation } from 'react-i18next';
import { PasswordField } from './PasswordField';
import { PasswordRules } from './PasswordRules';
import type { Form } from './useForm';

interface NewPasswordValues {
  password: string;
  passwordConfirm: string;
}

interface NewPasswordFieldsProps<V extends NewPasswordValues> {
  form: Form<V>;
  /** A password must not contain it. */
  username: string;
  autoFocus?: boolean;
  /** Where it takes the place of an old one. */
  label?: string;
  confirmLabel?: string;
}

/** A new password with its rules and strength, and the same once more. */
export function NewPasswordFields<V extends NewPasswordValues>(props: NewPasswordFieldsProps<V>) {
  const { form, username, autoFocus } = props;
  const labels = useTranslation('labels').t;
  return (
    <>
      <PasswordField
        form={form}
        name="password"
        label={props.label ?? labels('password')}
        autoComplete="new-password"
        autoFocus={autoFocus ?? false}
        hint={<PasswordRules password={form.values.password} username={username} />}
      />
      <PasswordField
        form={form}
        name="passwordConfirm"
        label={props.confirmLabel ?? labels('passwordConfirm')}
        autoComplete="new-password"
      />
    </>
  );
}
