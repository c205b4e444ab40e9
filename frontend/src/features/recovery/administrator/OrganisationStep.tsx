import { giveClaimedOrganisation, type AdministratorClaim } from '@/api/administratorClaim';
import { SelectField, TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { toCapitals } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { LegalFields } from '../PersonFields';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import {
  checkClaimedOrganisation,
  claimedOrganisationBody,
  NO_CLAIMED_ORGANISATION,
  type OrganisationValues,
} from './claimRules';

const KINDS = ['ENTERPRISE', 'PUBLIC_INSTITUTION'] as const;

/** Step 1: as the public register has it (ACC-87). */
export function OrganisationStep() {
  const { t } = useTranslation('recovery');
  const { id, back } = useFlow<AdministratorClaim>();
  const { form, refusal } = useStepForm<OrganisationValues, AdministratorClaim>({
    name: 'organisation',
    initial: NO_CLAIMED_ORGANISATION,
    check: checkClaimedOrganisation,
    send: (values) => giveClaimedOrganisation(id, claimedOrganisationBody(values)),
  });
  const { uscc } = form.values;
  return (
    <FormBody form={form} label={t('administrator.journey.organisation')}>
      <FieldGroup title={t('administrator.journey.organisation')} note={t('administrator.organisationNote')}>
        <SelectField
          form={form}
          name="orgKind"
          label={t('administrator.orgKind')}
          required
          options={KINDS.map((value) => ({ value, label: t(`administrator.kind.${value}`) }))}
        />
        <TextField
          form={form}
          name="uscc"
          label={t('uscc')}
          required
          autoComplete="off"
          maxLength={20}
          onLeave={(value) => uscc !== toCapitals(value) && form.set('uscc', toCapitals(value))}
        />
        <TextField
          form={form}
          name="orgName"
          label={t('orgName')}
          required
          autoComplete="organization"
          maxLength={120}
        />
      </FieldGroup>
      <FieldGroup title={t('fact.LEGAL')}>
        <LegalFields form={form} name={t('person.legal.name')} />
      </FieldGroup>
      <StepActions
        fault={<StepFault error={refusal} topics={['identity-check']} />}
        pending={form.pending}
        waiting={t('administrator.checking')}
        onBack={back}
      />
    </FormBody>
  );
}
