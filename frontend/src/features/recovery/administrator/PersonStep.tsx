import { askClaimCode, giveClaimant, type AdministratorClaim } from '@/api/administratorClaim';
import { useAgreement } from '@/api/queries';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { AgreementField } from '@/ui/form/AgreementField';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { PersonFields } from '../PersonFields';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import { checkClaimant, claimantBody, NO_CLAIMANT, type ClaimantValues } from './claimRules';

const AGREEMENT = 'PLATFORM_SERVICE';

/** Step 2: who wants to become administrator, with what to sign in with afterwards (ACC-87). */
export function PersonStep() {
  const { t } = useTranslation('recovery');
  const labels = useTranslation('labels').t;
  const { id, back } = useFlow<AdministratorClaim>();
  const proof = useSmsProof(true);
  // Without it nobody can have agreed: the server refuses version 0.
  const version = useAgreement(AGREEMENT).data?.version ?? 0;
  const { form, refusal, refuse } = useStepForm<ClaimantValues, AdministratorClaim>({
    name: 'person',
    initial: NO_CLAIMANT,
    check: (values) => checkClaimant(values, proof.faultAtEnd(values)),
    send: (values) => giveClaimant(id, claimantBody(values, version)),
  });
  const sms = useSmsCode((body) => askClaimCode(id, body), proof, form, refuse);
  return (
    <FormBody form={form} label={t('administrator.journey.person')}>
      <FieldGroup title={t('administrator.person')} note={t('administrator.personNote')}>
        <PersonFields form={form} role="self" />
      </FieldGroup>
      <FieldGroup title={t('administrator.contact')}>
        <PhoneFields form={form} proof={proof} sms={sms} hint={t('administrator.mobileHint')} />
        <TextField
          form={form}
          name="email"
          label={labels('email')}
          required
          autoComplete="email"
          inputMode="email"
          maxLength={100}
        />
      </FieldGroup>
      <FieldGroup title={t('administrator.signIn')} note={t('administrator.signInNote')}>
        <TextField
          form={form}
          name="username"
          label={labels('username')}
          required
          autoComplete="username"
          maxLength={30}
        />
        <NewPasswordFields form={form} username={form.values.username} />
      </FieldGroup>
      <AgreementField form={form} type={AGREEMENT} />
      <StepActions
        fault={<StepFault error={refusal} topics={['identity-check']} />}
        pending={form.pending}
        waiting={t('checkingPerson')}
        onBack={back}
      />
    </FormBody>
  );
}
