import { ApiProblem } from '@/api/problem';
import type { NewPassword } from '@/api/schemas';
import { fault, type Fault } from '@/ui/rules/fault';
import { password, passwordConfirm } from '@/ui/rules/fields';
import { useState } from 'react';
import { clean, useForm, type Faults, type Form } from './useForm';

/** The old password, and the new one twice (spec 02 table 2.2, spec 05 table 2.5). */
export interface ChangeValues {
  oldPassword: string;
  password: string;
  passwordConfirm: string;
}

export function checkChange(values: ChangeValues, username: string): Faults<ChangeValues> {
  const { oldPassword, password: wanted } = values;
  return clean<ChangeValues>({
    oldPassword: oldPassword === '' ? fault('REQUIRED') : undefined,
    password:
      wanted === ''
        ? fault('REQUIRED')
        : wanted === oldPassword
          ? fault('PASSWORD_SAME_AS_OLD')
          : password(username)(wanted),
    passwordConfirm:
      values.passwordConfirm === '' ? fault('REQUIRED') : passwordConfirm(wanted)(values.passwordConfirm),
  });
}

/** What the server says of the new password stands beside its field here. */
export function changeFaults(error: unknown): { fields: Record<string, Fault>; whole?: unknown } {
  if (!(error instanceof ApiProblem)) return { fields: {}, whole: error };
  if (error.code === 'OLD_PASSWORD_WRONG') return { fields: { oldPassword: { code: error.code } } };
  if (error.code === 'PASSWORD_SAME_AS_OLD') return { fields: { password: { code: error.code } } };
  if (!error.hasFieldFaults) return { fields: {}, whole: error };
  const { newPassword, ...others } = error.fieldFaults;
  return { fields: { ...others, ...(newPassword && { password: newPassword }) } };
}

export interface ChangePasswordState {
  form: Form<ChangeValues>;
  refusal: unknown;
}

export function useChangePassword(
  username: string,
  change: (body: NewPassword) => Promise<unknown>,
  onChanged: () => void,
): ChangePasswordState {
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<ChangeValues>({
    initial: { oldPassword: '', password: '', passwordConfirm: '' },
    check: (values) => checkChange(values, username),
    send: async ({ oldPassword, password: newPassword, passwordConfirm: again }) => {
      setRefusal(undefined);
      try {
        await change({ oldPassword, newPassword, passwordConfirm: again });
        onChanged();
      } catch (error) {
        const { fields, whole } = changeFaults(error);
        setRefusal(whole);
        form.refuse(fields);
      }
    },
  });
  return { form, refusal };
}
