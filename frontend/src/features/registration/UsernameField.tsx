import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import type { UsernameCheck } from './useUsernameCheck';

interface UsernameFieldProps<V extends { username: string }> {
  form: Form<V>;
  name: UsernameCheck;
}

export function UsernameField<V extends { username: string }>({ form, name }: UsernameFieldProps<V>) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const isFree = name.freeName !== '' && form.values.username.trim() === name.freeName;
  return (
    <TextField
      form={form}
      name="username"
      label={labels('username')}
      required
      autoComplete="username"
      maxLength={30}
      hint={t('usernameHint')}
      praise={isFree && t('usernameFree')}
      onLeave={name.check}
    />
  );
}
