import { idempotencyKeys } from '@/api/idempotency';
import { askPasswordEmail, askReview } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { useCaptcha } from '@/api/useCaptcha';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { EmailFields } from '@/ui/codes/EmailFields';
import { useEmailCode, useEmailProof } from '@/ui/codes/useEmailCode';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { email as emailRule, emailCode, personName } from '@/ui/rules/fields';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { OVERSEAS_SLOTS } from './methods';
import { NewPasswordBlock, NO_PASSWORD } from './NewPasswordBlock';
import { checkNewPassword } from './passwordRules';
import { PicturesBlock } from './PicturesBlock';
import { UsernameLine } from './UsernameLine';
import { useReview } from './useReview';

const EMPTY = { registrationNo: '', contactName: '', ...NO_PASSWORD };
const NO_EMAIL = { email: '', imageCode: '', emailCode: '' };

/** Manual review for overseas organisations whose e-mail is lost (RCP-35, RCP-36). */
export function OverseasReview() {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<PasswordRecovery>();
  const [keyOf] = useState(idempotencyKeys);
  const captcha = useCaptcha();
  const proof = useEmailProof(true);
  const email = useForm({
    initial: NO_EMAIL,
    check: (values) =>
      clean<typeof NO_EMAIL>({
        email: required(emailRule)(values.email),
        imageCode: proof.faultAtEnd(values),
        emailCode: required(emailCode)(values.emailCode),
      }),
    send: () => Promise.resolve(),
  });
  const review = useReview<typeof EMPTY>({
    initial: EMPTY,
    captcha,
    slots: () => [...OVERSEAS_SLOTS],
    check: (values, imageCode) =>
      clean<typeof EMPTY>({
        contactName: required(personName)(values.contactName),
        ...checkNewPassword(values, view.username),
        imageCode,
      }),
    others: [email],
    send: (values, answer) => {
      const body = {
        email: email.values.email.trim(),
        emailCode: email.values.emailCode,
        ...(values.registrationNo.trim() && { registrationNo: values.registrationNo.trim() }),
        contactName: values.contactName.trim(),
        newPassword: values.password,
        passwordConfirm: values.passwordConfirm,
        ...answer,
      };
      return askReview(id, body, keyOf(body));
    },
  });
  const { form, pictures } = review;
  const code = useEmailCode(
    (body) => askPasswordEmail(id, { method: 'MANUAL_REVIEW', ...body }),
    proof,
    email,
    review.refuse,
  );

  return (
    <FormBody form={review.body} label={t('pw.reviewTitle')}>
      <FieldGroup title={t('pw.fillIn')}>
        <UsernameLine label={t('pw.username')} username={view.username} />
        <TextField
          form={form}
          name="registrationNo"
          label={t('pw.registrationNo')}
          autoComplete="off"
          maxLength={50}
          hint={t('pw.registrationNoHint')}
        />
        <TextField
          form={form}
          name="contactName"
          label={t('pw.contactName')}
          required
          autoComplete="name"
          maxLength={60}
        />
      </FieldGroup>
      <FieldGroup title={t('pw.newEmail')} note={t('pw.newEmailNote')}>
        <EmailFields
          form={email}
          proof={proof}
          code={code}
          labels={{ email: t('pw.newEmail'), imageCode: t('pw.imageCode'), emailCode: t('pw.emailCode') }}
        />
      </FieldGroup>
      <PicturesBlock pictures={pictures} slots={OVERSEAS_SLOTS} required={OVERSEAS_SLOTS} />
      <NewPasswordBlock form={form} username={view.username}>
        <CaptchaField form={form} captcha={captcha} label={t('pw.imageCode')} />
      </NewPasswordBlock>
      <StepActions
        fault={<StepFault error={review.refusal} />}
        pending={form.pending}
        waiting={t('submitting')}
        disabled={pictures.sending}
        onBack={back}
      />
    </FormBody>
  );
}
