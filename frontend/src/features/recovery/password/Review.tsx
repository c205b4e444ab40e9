import { idempotencyKeys } from '@/api/idempotency';
import { askPasswordSms, askReview } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { useCaptcha } from '@/api/useCaptcha';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { mobile as mobileRule, smsCode } from '@/ui/rules/fields';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { LegalInformationFields } from './LegalInformationFields';
import {
  checkLegalInformation,
  LEGAL_DRAFT,
  legalInformationBody,
  NO_LEGAL_INFORMATION,
  PROVEN_MOBILE,
  type LegalInformationValues,
} from './legalRules';
import { requiredSlots, REVIEW_SLOTS } from './methods';
import { NewPasswordBlock, NO_PASSWORD } from './NewPasswordBlock';
import { checkNewPassword } from './passwordRules';
import { PicturesBlock } from './PicturesBlock';
import { useReview } from './useReview';

const EMPTY = { ...NO_LEGAL_INFORMATION, ...NO_PASSWORD };
const NO_PHONE = { mobile: '', imageCode: '', smsCode: '' };

/** Manual review for administrators: fill in, upload, new password (RCP-22 to RCP-26). */
export function Review({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('recovery');
  const { id, view, drafts } = useFlow<PasswordRecovery>();
  const [keyOf] = useState(idempotencyKeys);
  const kept = drafts.get(LEGAL_DRAFT) as Partial<LegalInformationValues> | undefined;
  const proven = (drafts.get(PROVEN_MOBILE) as { mobile: string } | undefined)?.mobile;
  const [isOther, setIsOther] = useState(proven === undefined);
  const captcha = useCaptcha();

  // Another mobile than the proven one is proven by a code of its own (RCP-23).
  const proof = useSmsProof(isOther);
  const phone = useForm({
    initial: { ...NO_PHONE, mobile: proven === undefined ? (kept?.mobile ?? '') : '' },
    check: (values) =>
      clean<typeof NO_PHONE>({
        mobile: required(mobileRule)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: () => Promise.resolve(),
  });
  const review = useReview<typeof EMPTY>({
    initial: { ...EMPTY, ...kept, mobile: proven ?? '', ...NO_PASSWORD },
    captcha,
    slots: (values) => requiredSlots(values.legalRepIdType),
    check: (values, imageCode) => {
      const { mobile, ...organisation } = checkLegalInformation(values);
      return clean<typeof EMPTY>({
        ...organisation,
        ...(!isOther && { mobile }),
        ...checkNewPassword(values, view.username),
        imageCode,
      });
    },
    others: isOther ? [phone] : [],
    send: (values, answer) => {
      const mobile = isOther ? phone.values.mobile.trim() : values.mobile;
      const body = {
        ...legalInformationBody({ ...values, mobile }),
        ...(isOther && { smsCode: phone.values.smsCode }),
        newPassword: values.password,
        passwordConfirm: values.passwordConfirm,
        ...answer,
      };
      return askReview(id, body, keyOf(body));
    },
  });
  const { form, pictures } = review;
  const sms = useSmsCode(
    (body) => askPasswordSms(id, { method: 'MANUAL_REVIEW', ...body }),
    proof,
    phone,
    review.refuse,
  );

  return (
    <FormBody form={review.body} label={t('pw.reviewTitle')}>
      <LegalInformationFields form={form} title={t('pw.fillIn')} note={t('pw.fillInNote')} />
      <FieldGroup title={t('pw.requesterGroup')} note={t('pw.resultGoesThere')}>
        {isOther ? (
          <PhoneFields
            form={phone}
            proof={proof}
            sms={sms}
            labels={{
              mobile: t('pw.requesterMobile'),
              imageCode: t('pw.imageCode'),
              smsCode: t('pw.smsCode'),
            }}
          />
        ) : (
          <TextField
            form={form}
            name="mobile"
            label={t('pw.requesterMobile')}
            readOnly
            hint={
              <button type="button" className="link-button" onClick={() => setIsOther(true)}>
                {t('pw.otherMobile')}
              </button>
            }
          />
        )}
      </FieldGroup>
      <PicturesBlock
        pictures={pictures}
        slots={REVIEW_SLOTS}
        required={requiredSlots(form.values.legalRepIdType)}
      />
      <NewPasswordBlock form={form} username={view.username}>
        <CaptchaField form={form} captcha={captcha} label={t('pw.imageCode')} />
      </NewPasswordBlock>
      <StepActions
        fault={<StepFault error={review.refusal} />}
        pending={form.pending}
        waiting={t('submitting')}
        disabled={pictures.sending}
        onBack={onBack}
      />
    </FormBody>
  );
}
