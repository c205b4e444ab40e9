import { fault, type Fault } from '@/ui/rules/fault';
import { password, passwordConfirm } from '@/ui/rules/fields';

interface NewPassword {
  password: string;
  passwordConfirm: string;
}

/** F-PASSWORD, F-CONFIRM. A password is never trimmed. */
export function checkNewPassword(values: NewPassword, username: string) {
  const filled = (value: string, rule: (value: string) => Fault | undefined) =>
    value === '' ? fault('REQUIRED') : rule(value);
  return {
    password: filled(values.password, password(username)),
    passwordConfirm: filled(values.passwordConfirm, passwordConfirm(values.password)),
  };
}
