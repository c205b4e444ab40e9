import { askPasswordEmail, askPasswordSms, proveByAccountInformation } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { EmailFields } from '@/ui/codes/EmailFields';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useEmailCode, useEmailProof } from '@/ui/codes/useEmailCode';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { email, emailCode, mobile, smsCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { PersonFields } from '../PersonFields';
import { checkPerson, NO_PERSON, personBody } from '../personRules';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import { UsernameLine } from './UsernameLine';

const EMPTY = { ...NO_PERSON, mobile: '', smsCode: '', email: '', emailCode: '', imageCode: '' };

/** The holder's data, and a code to whoever sits at the screen (RCP-13, RCP-14, RCP-33, table 2.2). */
export function AccountInformationForm() {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<PasswordRecovery>();
  const bySms = view.codeBy === 'SMS';
  const method = 'ACCOUNT_INFORMATION';
  const smsProof = useSmsProof(bySms);
  const emailProof = useEmailProof(!bySms);
  const { form, refusal, refuse } = useStepForm<typeof EMPTY, PasswordRecovery>({
    name: method,
    initial: EMPTY,
    check: (values) =>
      clean<typeof EMPTY>({
        ...checkPerson(values),
        ...(bySms
          ? {
              mobile: required(mobile)(values.mobile),
              imageCode: smsProof.faultAtEnd(values),
              smsCode: required(smsCode)(values.smsCode),
            }
          : {
              email: required(email)(values.email),
              imageCode: emailProof.faultAtEnd(values),
              emailCode: required(emailCode)(values.emailCode),
            }),
      }),
    send: (values) =>
      proveByAccountInformation(id, {
        ...personBody(values),
        ...(bySms
          ? { mobile: values.mobile.trim(), smsCode: values.smsCode }
          : { email: values.email.trim(), emailCode: values.emailCode }),
      }),
  });
  const sms = useSmsCode((body) => askPasswordSms(id, { method, ...body }), smsProof, form, refuse);
  const code = useEmailCode((body) => askPasswordEmail(id, { method, ...body }), emailProof, form, refuse);

  return (
    <FormBody form={form} label={t(`pw.method.${method}`)}>
      <FieldGroup title={t('pw.holderGroup')} note={t('pw.holderNote')}>
        <UsernameLine label={t('pw.username')} username={view.username} />
        <PersonFields form={form} role="holder" />
      </FieldGroup>
      <FieldGroup title={t('pw.requesterGroup')} note={t('pw.requesterNote')}>
        {bySms ? (
          <PhoneFields
            form={form}
            proof={smsProof}
            sms={sms}
            labels={{
              mobile: t('pw.requesterMobile'),
              imageCode: t('pw.imageCode'),
              smsCode: t('pw.smsCode'),
            }}
          />
        ) : (
          <EmailFields
            form={form}
            proof={emailProof}
            code={code}
            labels={{
              email: t('pw.requesterEmail'),
              imageCode: t('pw.imageCode'),
              emailCode: t('pw.emailCode'),
            }}
          />
        )}
      </FieldGroup>
      <StepActions
        fault={<StepFault error={refusal} />}
        pending={form.pending}
        waiting={t('checkingPerson')}
        onBack={back}
      />
    </FormBody>
  );
}
