import type { UsernameRecovery } from '@/api/recoveryTypes';
import { askEmailCode, askSmsCode, giveMobile } from '@/api/usernameRecovery';
import { EmailFields } from '@/ui/codes/EmailFields';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useEmailCode, useEmailProof } from '@/ui/codes/useEmailCode';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { email, emailCode, mobile, smsCode } from '@/ui/rules/fields';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import { useCodeLabels } from './useCodeLabels';

/** Step 1 of bound phone and manual review; individuals registered by e-mail prove their mailbox instead (RCU-50). */
export function MobileStep() {
  const { t } = useTranslation('recovery');
  const { view, drafts } = useFlow<UsernameRecovery>();
  const [by, setBy] = useState<'mobile' | 'email'>(() => (drafts.has('email passed') ? 'email' : 'mobile'));
  const Fields = by === 'mobile' ? ByMobile : ByEmail;
  return (
    <Fields
      other={
        view.kind === 'INDIVIDUAL' && (
          <button
            type="button"
            className="link-button"
            onClick={() => setBy(by === 'mobile' ? 'email' : 'mobile')}
          >
            {by === 'mobile' ? t('useEmail') : t('useMobile')}
          </button>
        )
      }
    />
  );
}

const NO_MOBILE = { mobile: '', imageCode: '', smsCode: '' };

function ByMobile({ other }: { other: ReactNode }) {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<UsernameRecovery>();
  const labels = useCodeLabels();
  const proof = useSmsProof(true);
  const { form, refusal, refuse } = useStepForm<typeof NO_MOBILE, UsernameRecovery>({
    name: 'mobile',
    provenStays: true,
    initial: NO_MOBILE,
    check: (values) =>
      clean<typeof NO_MOBILE>({
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: (values) =>
      giveMobile(id, { mobile: values.mobile.trim(), ...(values.smsCode && { smsCode: values.smsCode }) }),
  });
  const sms = useSmsCode((body) => askSmsCode(id, body), proof, form, refuse);
  const forReview = view.method === 'MANUAL_REVIEW';
  return (
    <FormBody form={form} label={t('journey.mobile')}>
      <FieldGroup title={t('journey.mobile')} note={other}>
        <PhoneFields
          form={form}
          proof={proof}
          sms={sms}
          labels={labels}
          hint={t(forReview ? 'reviewMobile' : 'boundMobile')}
        />
      </FieldGroup>
      <StepActions fault={<StepFault error={refusal} />} pending={form.pending} onBack={back} />
    </FormBody>
  );
}

const NO_EMAIL = { email: '', imageCode: '', emailCode: '' };

function ByEmail({ other }: { other: ReactNode }) {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<UsernameRecovery>();
  const proof = useEmailProof(true);
  const { form, refusal, refuse } = useStepForm<typeof NO_EMAIL, UsernameRecovery>({
    name: 'email',
    provenStays: true,
    initial: NO_EMAIL,
    check: (values) =>
      clean<typeof NO_EMAIL>({
        email: required(email)(values.email),
        imageCode: proof.faultAtEnd(values),
        emailCode: required(emailCode)(values.emailCode),
      }),
    send: (values) =>
      giveMobile(id, {
        email: values.email.trim(),
        ...(values.emailCode && { emailCode: values.emailCode }),
      }),
  });
  const code = useEmailCode((body) => askEmailCode(id, body), proof, form, refuse);
  const forReview = view.method === 'MANUAL_REVIEW';
  return (
    <FormBody form={form} label={t('journey.mobile')}>
      <FieldGroup title={t('emailGroup')} note={other}>
        <EmailFields
          form={form}
          proof={proof}
          code={code}
          labels={{ imageCode: t('imageCode') }}
          hint={t(forReview ? 'reviewEmail' : 'boundEmail')}
        />
      </FieldGroup>
      <StepActions fault={<StepFault error={refusal} />} pending={form.pending} onBack={back} />
    </FormBody>
  );
}
