import { ApiProblem } from '@/api/problem';
import { beginPasswordRecovery } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { useCaptcha } from '@/api/useCaptcha';
import { paths } from '@/app/paths';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { TextField } from '@/ui/form/fields';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { imageCode } from '@/ui/rules/fields';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface NameStepProps {
  username: string;
  onBegun: (view: PasswordRecovery) => void;
}

/** Step 1 填写用户名 (RCP-03). Whether somebody has the name is not told here or later. */
export function NameStep({ username, onBegun }: NameStepProps) {
  const { t } = useTranslation('recovery');
  const captcha = useCaptcha();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({
    initial: { username, imageCode: '' },
    check: (values) =>
      clean<typeof values>({
        username: required()(values.username),
        imageCode: captcha.now.kind === 'IMAGE' ? required(imageCode)(values.imageCode) : undefined,
      }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        const answer = await captcha.desk.answer(values.imageCode);
        onBegun(await beginPasswordRecovery({ username: values.username.trim(), ...answer }));
      } catch (error) {
        // Whatever went wrong, the captcha may be used up (GEN-24).
        captcha.desk.renew();
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  return (
    <FormBody form={form} label={t('pw.stepName')}>
      <TextField
        form={form}
        name="username"
        label={t('pw.username')}
        required
        autoComplete="username"
        autoFocus
        maxLength={100}
        hint={t('pw.usernameHint')}
      />
      <CaptchaField form={form} captcha={captcha} label={t('pw.imageCode')} />
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('next')}
        </Button>
        <Link to={paths.recoverUsername()}>{t('pw.forgotName')}</Link>
      </FormActions>
    </FormBody>
  );
}
