import type { RecoveryKind, UsernameRecovery } from '@/api/recoveryTypes';
import { giveRequest } from '@/api/usernameRecovery';
import { SelectField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { OrganisationFields } from '../OrganisationFields';
import { LegalFields, PersonFields } from '../PersonFields';
import {
  checkLegal,
  checkOrganisation,
  checkPerson,
  legalBody,
  NO_LEGAL,
  NO_ORGANISATION,
  NO_PERSON,
  organisationBody,
  personBody,
} from '../personRules';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';

const EMPTY = { accountKind: '' as RecoveryKind | '', ...NO_ORGANISATION, ...NO_LEGAL, ...NO_PERSON };

/** Manual review, step 2 (RCU-34 to RCU-36, table 2.4; individuals table 2.2). */
export function RequestStep() {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<UsernameRecovery>();
  const { kind } = view;
  const ofOrganisation = kind !== 'INDIVIDUAL';
  const { form, refusal } = useStepForm<typeof EMPTY, UsernameRecovery>({
    name: 'request',
    initial: { ...EMPTY, accountKind: ofOrganisation ? kind : '' },
    check: (values) =>
      clean<typeof EMPTY>({
        ...(ofOrganisation && {
          accountKind: required()(values.accountKind),
          ...checkOrganisation(values),
          ...checkLegal(values),
        }),
        ...checkPerson(values),
      }),
    send: (values) =>
      giveRequest(id, {
        ...(ofOrganisation && {
          ...(values.accountKind && { accountKind: values.accountKind }),
          ...organisationBody(values),
          ...legalBody(values),
        }),
        ...personBody(values),
      }),
  });
  const title = t(ofOrganisation ? 'journey.orgPerson' : 'journey.person');

  return (
    <FormBody form={form} label={title}>
      {ofOrganisation && (
        <>
          <FieldGroup title={t('organisationGroup')}>
            <SelectField
              form={form}
              name="accountKind"
              label={t('accountKind')}
              required
              options={(['ADMIN', 'OPERATOR'] as const).map((value) => ({
                value,
                label: t(`kind.${value}`),
              }))}
            />
            <OrganisationFields form={form} />
          </FieldGroup>
          <FieldGroup title={t('fact.LEGAL')}>
            <LegalFields form={form} name={t('person.legal.name')} />
          </FieldGroup>
        </>
      )}
      <FieldGroup title={t('ownData')} note={t('ownDataNote')}>
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
