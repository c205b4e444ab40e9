import type { UsernameRecovery } from '@/api/recoveryTypes';
import { askSmsCode, giveOrganisation } from '@/api/usernameRecovery';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean, type Faults } from '@/ui/form/useForm';
import { fault, required, type Fault } from '@/ui/rules/fault';
import {
  mobile,
  normaliseOrgCode,
  orgCode,
  organisationName,
  smsCode,
  toCapitals,
  uscc,
} from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { OrganisationFields } from '../OrganisationFields';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import { useCodeLabels } from './useCodeLabels';

const EMPTY = { mobile: '', imageCode: '', smsCode: '', orgName: '', uscc: '', orgCode: '' };

/** Spec 03 table 2.3: one of uscc and organisation code is enough; where both are given they must agree. */
export function checkBankOrganisation(
  values: typeof EMPTY,
  imageCode: Fault | undefined,
): Faults<typeof EMPTY> {
  const neither = values.uscc.trim() === '' && values.orgCode.trim() === '';
  const given = (value: string, rule: (value: string) => Fault | undefined) =>
    value.trim() === '' ? undefined : rule(value);
  return clean<typeof EMPTY>({
    mobile: required(mobile)(values.mobile),
    imageCode,
    smsCode: required(smsCode)(values.smsCode),
    orgName: required(organisationName)(values.orgName),
    uscc: neither ? fault('REQUIRED') : given(values.uscc, uscc),
    orgCode: given(values.orgCode, orgCode(values.uscc)),
  });
}

/** Enterprise real-name verification, step 1 (RCU-28). */
export function BankOrganisationStep() {
  const { t } = useTranslation('recovery');
  const { id, back } = useFlow<UsernameRecovery>();
  const labels = useCodeLabels();
  const proof = useSmsProof(true);
  const { form, refusal, refuse } = useStepForm<typeof EMPTY, UsernameRecovery>({
    name: 'bank organisation',
    provenStays: true,
    initial: EMPTY,
    check: (values) => checkBankOrganisation(values, proof.faultAtEnd(values)),
    send: (values) => {
      const [usccTyped, code] = [toCapitals(values.uscc), normaliseOrgCode(values.orgCode)];
      return giveOrganisation(id, {
        orgName: values.orgName.trim(),
        ...(usccTyped && { uscc: usccTyped }),
        ...(code && { orgCode: code }),
        mobile: values.mobile.trim(),
        ...(values.smsCode && { smsCode: values.smsCode }),
      });
    },
  });
  const sms = useSmsCode((body) => askSmsCode(id, body), proof, form, refuse);

  return (
    <FormBody form={form} label={t('journey.orgCheck')}>
      <FieldGroup title={t('journey.orgCheck')}>
        <PhoneFields
          form={form}
          proof={proof}
          sms={sms}
          labels={{ ...labels, mobile: t('yourMobile'), smsCode: t('smsCode') }}
          hint={t('anyMobile')}
        />
        <OrganisationFields form={form} codeRequired={false} codeHint={t('oneCodeIsEnough')} />
        <TextField
          form={form}
          name="uscc"
          label={t('uscc')}
          autoComplete="off"
          maxLength={30}
          hint={t('oneCodeIsEnough')}
          onLeave={(value) =>
            form.values.uscc !== toCapitals(value) && form.setMany({ uscc: toCapitals(value) })
          }
        />
      </FieldGroup>
      <StepActions fault={<StepFault error={refusal} />} pending={form.pending} onBack={back} />
    </FormBody>
  );
}
