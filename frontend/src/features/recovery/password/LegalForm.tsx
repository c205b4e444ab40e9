import { useSite } from '@/api/queries';
import { askPasswordSms, proveByLegalRepresentative } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { smsCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { codeOf, useStepForm } from '../useStepForm';
import { LegalInformationFields } from './LegalInformationFields';
import {
  checkLegalInformation,
  LEGAL_DRAFT,
  legalInformationBody,
  NO_LEGAL_INFORMATION,
  PROVEN_MOBILE,
} from './legalRules';
import { isReviewOpen } from './methods';

const EMPTY = { ...NO_LEGAL_INFORMATION, imageCode: '', smsCode: '' };

/** Legal representative information; only when it was not confirmed, manual review (RCP-16 to RCP-21, table 2.3). */
export function LegalForm({ onReview }: { onReview: () => void }) {
  const { t } = useTranslation('recovery');
  const { id, view, back, drafts } = useFlow<PasswordRecovery>();
  const site = useSite().data;
  const register = view.institution ? site?.institutionRegister : site?.register;
  const method = 'LEGAL_REPRESENTATIVE';
  const proof = useSmsProof(true);
  const { form, refusal, refuse } = useStepForm<typeof EMPTY, PasswordRecovery>({
    name: LEGAL_DRAFT,
    initial: EMPTY,
    check: (values) =>
      clean<typeof EMPTY>({
        ...checkLegalInformation(values),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: (values) =>
      proveByLegalRepresentative(id, { ...legalInformationBody(values), smsCode: values.smsCode }),
    onRefused: (error, its) => {
      if (codeOf(error) === 'LEGAL_INFO_MISMATCH') {
        drafts.set(PROVEN_MOBILE, { mobile: its.values.mobile.trim() });
      }
      return false;
    },
  });
  const sms = useSmsCode((body) => askPasswordSms(id, { method, ...body }), proof, form, refuse);
  // The server told so with the refusal, also when this form is come back to.
  const mayReview = isReviewOpen(view) || drafts.has(PROVEN_MOBILE);
  const toReview = mayReview && (
    <button type="button" className="link-button" onClick={onReview}>
      {t('pw.toReview')}
    </button>
  );

  return (
    <FormBody form={form} label={t(`pw.method.${method}`)}>
      <LegalInformationFields form={form} title={t(`pw.method.${method}`)} note={t('pw.legalTip')} />
      <FieldGroup title={t('pw.requesterGroup')} note={t('pw.requesterNote')}>
        <PhoneFields
          form={form}
          proof={proof}
          sms={sms}
          labels={{ mobile: t('pw.requesterMobile'), imageCode: t('pw.imageCode'), smsCode: t('pw.smsCode') }}
        />
      </FieldGroup>
      <StepActions
        fault={
          <StepFault
            error={refusal}
            values={register && { register: register.name }}
            links={
              refusal !== undefined &&
              mayReview && (
                <>
                  {register?.url && (
                    <a href={register.url} target="_blank" rel="noreferrer">
                      {t('pw.openRegister', { name: register.name })}
                    </a>
                  )}
                  {toReview}
                </>
              )
            }
          />
        }
        pending={form.pending}
        waiting={t('pw.checkingOrganisation')}
        onBack={back}
      />
      {refusal === undefined && toReview && <p>{toReview}</p>}
    </FormBody>
  );
}
