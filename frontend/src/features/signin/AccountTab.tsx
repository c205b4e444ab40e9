import { ApiProblem } from '@/api/problem';
import { useSessionActs } from '@/api/session';
import { useCaptcha } from '@/api/useCaptcha';
import { paths } from '@/app/paths';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { PasswordField } from '@/ui/form/PasswordField';
import { useForm } from '@/ui/form/useForm';
import { imageCode } from '@/ui/rules/fields';
import { required } from '@/ui/rules/fault';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './SignInPage.module.css';
import { leadsToRecovery, signInFaults } from './signInFaults';

const EMPTY = { username: '', password: '', imageCode: '' };

interface AccountTabProps {
  /** Just registered. */
  username?: string | undefined;
  /** The first field to be filled takes the focus. */
  focus?: boolean;
}

/** User name and password (SGN-06 to SGN-10). */
export function AccountTab({ username, focus = true }: AccountTabProps) {
  const { t } = useTranslation('signin');
  const labels = useTranslation('labels').t;
  const session = useSessionActs();
  const captcha = useCaptcha();
  const [refusal, setRefusal] = useState<unknown>();

  const form = useForm({
    initial: { ...EMPTY, username: username ?? '' },
    check: (values) => ({
      username: required()(values.username),
      password: values.password === '' ? { code: 'REQUIRED' } : undefined,
      imageCode: captcha.now.kind === 'IMAGE' ? required(imageCode)(values.imageCode) : undefined,
    }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        const answer = await captcha.desk.answer(values.imageCode);
        await session.signIn({ username: values.username.trim(), password: values.password, ...answer });
      } catch (error) {
        // Whatever went wrong, the captcha may be used up (GEN-24). All other input stays.
        captcha.desk.renew();
        const { fields, whole } = signInFaults(error);
        setRefusal(whole);
        form.refuse(fields);
      }
    },
  });

  return (
    <FormBody form={form} label={t('accountTab')} narrow>
      <TextField
        form={form}
        name="username"
        label={labels('username')}
        required
        autoComplete="username"
        autoFocus={focus && !username}
        maxLength={100}
        hint={t('usernameNote')}
      />
      <PasswordField
        form={form}
        name="password"
        label={labels('password')}
        autoComplete="current-password"
        autoFocus={focus && Boolean(username)}
      />
      <CaptchaField form={form} captcha={captcha} label={t('imageCode')} />
      <FormFault
        error={refusal}
        links={
          leadsToRecovery(refusal) || isNotActivated(refusal) ? (
            <Link to={paths.help(isNotActivated(refusal) ? 'card-and-agent' : 'recovery')}>
              {t('whatToDo')}
            </Link>
          ) : undefined
        }
      />
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        loading={form.pending}
        className={css['send']}
      >
        {t('send')}
      </Button>
    </FormBody>
  );
}

const isNotActivated = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'ACCOUNT_NOT_ACTIVATED';
