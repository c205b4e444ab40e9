import type { UsernameRecovery } from '@/api/recoveryTypes';
import { giveRequester } from '@/api/usernameRecovery';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
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

const EMPTY = { ...NO_ORGANISATION, ...NO_PERSON };

/** Who asks: RCU-16 for administrators, RCU-42 for operators with their organisation, RCU-47 for individuals. */
export function RequesterStep() {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<UsernameRecovery>();
  const { kind } = view;
  const withOrganisation = kind === 'OPERATOR';
  const { form, refusal } = useStepForm<typeof EMPTY, UsernameRecovery>({
    name: 'requester',
    initial: EMPTY,
    check: (values) =>
      clean<typeof EMPTY>({ ...(withOrganisation && checkOrganisation(values)), ...checkPerson(values) }),
    send: (values, key) =>
      giveRequester(id, { ...(withOrganisation && organisationBody(values)), ...personBody(values) }, key),
  });
  const title = kind === 'ADMIN' ? 'requester' : withOrganisation ? 'orgPerson' : 'person';

  return (
    <FormBody form={form} label={t(`journey.${title}`)}>
      {withOrganisation && (
        <FieldGroup title={t('organisationGroup')}>
          <OrganisationFields form={form} />
        </FieldGroup>
      )}
      <FieldGroup
        title={t(kind === 'ADMIN' ? 'journey.requester' : 'ownData')}
        note={t(kind === 'ADMIN' ? 'requesterNote' : 'ownDataNote')}
      >
        <PersonFields form={form} role="self" />
      </FieldGroup>
      <StepActions
        fault={<StepFault error={refusal} topics={['identity-check']} />}
        pending={form.pending}
        waiting={t('checkingPerson')}
        onBack={back}
      />
    </FormBody>
  );
}
