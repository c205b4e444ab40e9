import { useSite } from '@/api/queries';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { CodeField } from '@/ui/codes/CodeField';
import { AgreementField } from '@/ui/form/AgreementField';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { PasswordField } from '@/ui/form/PasswordField';
import { PasswordRules } from '@/ui/form/PasswordRules';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DocumentFields } from '../DocumentFields';
import type { AccountStepState } from './useAccountStep';

interface AccountStepProps {
  step: AccountStepState;
  onBack: () => void;
}

const DOCUMENT = {
  type: 'idType',
  number: 'idNumber',
  validFrom: 'idValidFrom',
  validTo: 'idValidTo',
} as const;

/** 138****1234, enough to see where a code went. */
const masked = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** Step 2: the administrator's account, person and phone, and the agreement (REG-20 to REG-23, table 2.2). */
export function AccountStep({ step, onBack }: AccountStepProps) {
  const { t } = useTranslation('registration');
  const captchaText = useTranslation('captcha').t;
  const labels = useTranslation('labels').t;
  const inboxUrl = useSite().data?.inboxUrl;
  const { form, proof, sms, refusal, freeName, checkUsername } = step;
  const { values } = form;
  const isFree = freeName !== '' && values.username.trim() === freeName;

  return (
    <FormBody form={form} label={t('stepAccount')}>
      <FieldGroup title={t('accountGroup')} note={t('accountNote')}>
        <TextField
          form={form}
          name="username"
          label={labels('username')}
          required
          autoComplete="username"
          maxLength={30}
          hint={t('usernameHint')}
          praise={isFree && t('usernameFree')}
          onLeave={checkUsername}
        />
        <PasswordField
          form={form}
          name="password"
          label={labels('password')}
          autoComplete="new-password"
          hint={<PasswordRules password={values.password} username={values.username} />}
        />
        <PasswordField
          form={form}
          name="passwordConfirm"
          label={labels('passwordConfirm')}
          autoComplete="new-password"
        />
      </FieldGroup>
      <FieldGroup title={t('personGroup')} note={t('personNote')}>
        <TextField
          form={form}
          name="name"
          label={labels('name')}
          required
          autoComplete="name"
          maxLength={60}
        />
        <DocumentFields form={form} names={DOCUMENT} />
      </FieldGroup>
      <FieldGroup title={t('contactGroup')}>
        <TextField
          form={form}
          name="email"
          label={labels('email')}
          required
          autoComplete="email"
          inputMode="email"
          maxLength={120}
        />
        <TextField
          form={form}
          name="mobile"
          label={labels('mobile')}
          required
          autoComplete="tel-national"
          inputMode="tel"
          normalise={(value) => value.replace(/[\s-]/g, '').slice(0, 15)}
          hint={t('mobileHint')}
        />
        <CaptchaField form={form} captcha={proof.captcha} label={labels('imageCode')} />
        <CodeField
          form={form}
          name="smsCode"
          label={labels('smsCode')}
          wait={sms.wait}
          sending={sms.sending}
          onSend={sms.send}
          praise={sms.sentTo && captchaText('sent', { to: masked(sms.sentTo) })}
          hint={
            inboxUrl && (
              <>
                {t('inboxNote')}{' '}
                <a href={inboxUrl} target="_blank" rel="noreferrer">
                  {t('openInbox')}
                </a>
              </>
            )
          }
        />
      </FieldGroup>
      <AgreementField form={form} type="PLATFORM_SERVICE" />
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('confirm')}
        </Button>
        <Button size="large" onClick={onBack} disabled={form.pending}>
          {t('back')}
        </Button>
        <p role="status">{form.pending && t('registering')}</p>
      </FormActions>
    </FormBody>
  );
}
