import { ApiProblem } from '@/api/problem';
import type { StaffAttempt } from '@/api/schemas';
import { beginStaffSignIn } from '@/api/staffSession';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { PasswordField } from '@/ui/form/PasswordField';
import { clean, useForm } from '@/ui/form/useForm';
import { fault, required } from '@/ui/rules/fault';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Values {
  username: string;
  password: string;
}

interface FirstFactorProps {
  /** Why the second step led back here. */
  refusal: unknown;
  onRight: (attempt: StaffAttempt & { username: string }) => void;
}

export function FirstFactor({ refusal, onRight }: FirstFactorProps) {
  const { t } = useTranslation('desk');
  const labels = useTranslation('labels').t;
  const [whole, setWhole] = useState(refusal);
  const form = useForm<Values>({
    initial: { username: '', password: '' },
    check: (values) =>
      clean<Values>({
        username: required()(values.username),
        password: values.password === '' ? fault('REQUIRED') : undefined,
      }),
    send: async ({ username, password }) => {
      setWhole(undefined);
      try {
        onRight({ ...(await beginStaffSignIn(username.trim(), password)), username: username.trim() });
      } catch (error) {
        // One text for both: nobody learns who is on the staff.
        if (error instanceof ApiProblem && error.code === 'STAFF_LOGIN_FAILED') {
          form.refuse({ password: { code: error.code } });
        } else setWhole(error);
      }
    },
  });
  return (
    <FormBody form={form} label={t('signInTitle')} narrow>
      <TextField
        form={form}
        name="username"
        label={labels('username')}
        required
        autoComplete="username"
        maxLength={100}
        autoFocus
      />
      <PasswordField form={form} name="password" label={labels('password')} autoComplete="current-password" />
      <FormFault error={whole} />
      <Button type="primary" htmlType="submit" size="large" block loading={form.pending}>
        {t('next')}
      </Button>
    </FormBody>
  );
}
