import { ApiProblem } from '@/api/problem';
import type { UsernameRecovery } from '@/api/recoveryTypes';
import { askSmsCode, giveBankCard } from '@/api/usernameRecovery';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { bankCard, mobile, smsCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { OrganisationFields } from '../OrganisationFields';
import { PersonFields } from '../PersonFields';
import {
  checkOrganisation,
  checkPerson,
  NO_ORGANISATION,
  NO_PERSON,
  organisationBody,
  personBody,
} from '../personRules';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import { useCodeLabels } from './useCodeLabels';

const EMPTY = {
  ...NO_ORGANISATION,
  ...NO_PERSON,
  mobile: '',
  imageCode: '',
  smsCode: '',
  bankCardNo: '',
};

/** Real-name verification of operators and individuals on one page (RCU-44, RCU-48, table 2.5). */
export function BankCardStep() {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<UsernameRecovery>();
  const withOrganisation = view.kind === 'OPERATOR';
  const labels = useCodeLabels();
  const proof = useSmsProof(true);
  const { form, refusal, refuse } = useStepForm<typeof EMPTY, UsernameRecovery>({
    name: 'bank card',
    initial: EMPTY,
    check: (values) =>
      clean<typeof EMPTY>({
        ...(withOrganisation && checkOrganisation(values)),
        ...checkPerson(values),
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
        bankCardNo: required(bankCard)(values.bankCardNo),
      }),
    send: (values, key) =>
      giveBankCard(
        id,
        {
          ...(withOrganisation && organisationBody(values)),
          ...personBody(values),
          reservedPhone: values.mobile.trim(),
          smsCode: values.smsCode,
          bankCardNo: values.bankCardNo.replace(/\s/g, ''),
        },
        key,
      ),
    onRefused: (error, its) => {
      const ofPhone = error instanceof ApiProblem ? error.fieldFaults['reservedPhone'] : undefined;
      if (ofPhone) its.refuse({ mobile: ofPhone });
      return ofPhone !== undefined;
    },
  });
  const sms = useSmsCode((body) => askSmsCode(id, body), proof, form, refuse);

  return (
    <FormBody form={form} label={t('journey.bankCard')}>
      {withOrganisation && (
        <FieldGroup title={t('organisationGroup')}>
          <OrganisationFields form={form} />
        </FieldGroup>
      )}
      <FieldGroup title={t('ownData')} note={t('ownDataNote')}>
        <PersonFields form={form} role="self" />
      </FieldGroup>
      <FieldGroup title={t('bankCardGroup')} note={t('bankCardNote')}>
        <TextField
          form={form}
          name="bankCardNo"
          label={t('bankCardNo')}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
        <PhoneFields
          form={form}
          proof={proof}
          sms={sms}
          labels={{ ...labels, mobile: t('reservedPhone') }}
          hint={t('reservedPhoneHint')}
        />
      </FieldGroup>
      <StepActions
        fault={<StepFault error={refusal} topics={['identity-check', 'bank-card-check']} />}
        pending={form.pending}
        waiting={t('checkingPerson')}
        onBack={back}
      />
    </FormBody>
  );
}
