import { ApiProblem } from '@/api/problem';
import type { StaffAttempt } from '@/api/schemas';
import { useStaffActs } from '@/api/staffSession';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { clean, useForm } from '@/ui/form/useForm';
import { fault, required } from '@/ui/rules/fault';
import { password, passwordConfirm } from '@/ui/rules/fields';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Enrolment } from './Enrolment';
import css from './DeskSignIn.module.css';

interface Values {
  code: string;
  password: string;
  passwordConfirm: string;
}

interface SecondFactorProps {
  attempt: StaffAttempt & { username: string };
  /** Begin again with the password; with the reason, if it is not the user's wish. */
  onAgain: (reason?: unknown) => void;
}

const sixDigits = required((value) => (/^[0-9]{6}$/.test(value) ? undefined : fault('STAFF_CODE_WRONG')));

/** The code of the app; whoever signs in with an initial password sets an own one on the way (GEN-15). */
export function SecondFactor({ attempt, onAgain }: SecondFactorProps) {
  const { t } = useTranslation('desk');
  const { finish } = useStaffActs();
  const [refusal, setRefusal] = useState<unknown>();
  const { mustChangePassword, otpauthUri, qrSvg } = attempt;
  const form = useForm<Values>({
    initial: { code: '', password: '', passwordConfirm: '' },
    check: (values) =>
      clean<Values>({
        code: sixDigits(values.code),
        password: mustChangePassword ? required(password(attempt.username))(values.password) : undefined,
        passwordConfirm: mustChangePassword
          ? required(passwordConfirm(values.password))(values.passwordConfirm)
          : undefined,
      }),
    send: async ({ code, password: wanted, passwordConfirm: wantedAgain }) => {
      setRefusal(undefined);
      try {
        await finish({
          attemptId: attempt.attemptId,
          code,
          ...(mustChangePassword && { password: wanted, passwordConfirm: wantedAgain }),
        });
      } catch (error) {
        if (!(error instanceof ApiProblem)) setRefusal(error);
        else if (error.hasFieldFaults) form.refuse(error.fieldFaults);
        else if (error.code === 'STAFF_CODE_WRONG') form.refuse({ code: { code: error.code } });
        else if (error.code === 'STAFF_ATTEMPT_EXPIRED' || error.code === 'STAFF_LOCKED') onAgain(error);
        else setRefusal(error);
      }
    },
  });
  return (
    <>
      {otpauthUri && qrSvg && <Enrolment uri={otpauthUri} svg={qrSvg} />}
      <FormBody form={form} label={t('signInTitle')} narrow>
        <TextField
          form={form}
          name="code"
          label={t('code')}
          required
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          hint={t('codeHint')}
          normalise={(value) => value.replace(/\D/g, '').slice(0, 6)}
        />
        {mustChangePassword && (
          <>
            <p className={css['text']}>{t('ownPassword')}</p>
            <NewPasswordFields form={form} username={attempt.username} />
          </>
        )}
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
            {t('signIn')}
          </Button>
          <Button size="large" onClick={() => onAgain()} disabled={form.pending}>
            {t('back')}
          </Button>
        </div>
      </FormBody>
    </>
  );
}
