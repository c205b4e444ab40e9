import type { UsernameRecovery } from '@/api/recoveryTypes';
import { askSmsCode, giveOrganisation } from '@/api/usernameRecovery';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { FormBody } from '@/ui/form/FormBody';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { clean } from '@/ui/form/useForm';
import { ask } from '@/ui/question';
import { required } from '@/ui/rules/fault';
import { mobile, smsCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { OrganisationFields } from '../OrganisationFields';
import { checkOrganisation, NO_ORGANISATION, organisationBody } from '../personRules';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import { useCodeLabels } from './useCodeLabels';

const EMPTY = { ...NO_ORGANISATION, mobile: '', imageCode: '', smsCode: '' };

/** Account information, step 1 (RCU-13 to RCU-15, table 2.1). */
export function OrganisationStep() {
  const { t } = useTranslation('recovery');
  const { id, back } = useFlow<UsernameRecovery>();
  const labels = useCodeLabels();
  const proof = useSmsProof(true);
  const { form, refusal, refuse } = useStepForm({
    name: 'organisation',
    provenStays: true,
    initial: EMPTY,
    check: (values) =>
      clean<typeof EMPTY>({
        ...checkOrganisation(values),
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: (values) =>
      giveOrganisation(id, {
        ...organisationBody(values),
        mobile: values.mobile.trim(),
        ...(values.smsCode && { smsCode: values.smsCode }),
      }),
    // RCU-15: known only now that the code was right.
    onDone: async (view: UsernameRecovery) => {
      if (view.boundPhone !== false) return true;
      const goOn = await ask({
        title: t('notBoundTitle'),
        text: t('notBoundText'),
        confirm: t('next'),
        cancel: t('enterAgain'),
      });
      if (!goOn) form.setMany({ mobile: '', smsCode: '' });
      return goOn;
    },
  });
  const sms = useSmsCode((body) => askSmsCode(id, body), proof, form, refuse);

  return (
    <FormBody form={form} label={t('journey.organisation')}>
      <FieldGroup title={t('journey.organisation')} note={t('otherNumberNote')}>
        <OrganisationFields form={form} />
        <PhoneFields
          form={form}
          proof={proof}
          sms={sms}
          labels={labels}
          placeholder={t('boundPlaceholder')}
        />
      </FieldGroup>
      <StepActions fault={<StepFault error={refusal} />} pending={form.pending} onBack={back} />
    </FormBody>
  );
}
