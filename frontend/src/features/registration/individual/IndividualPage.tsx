import { useSite } from '@/api/queries';
import { paths } from '@/app/paths';
import { AgreementField } from '@/ui/form/AgreementField';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { unsaved, useUnsaved } from '@/ui/unsaved';
import { useSiteCode } from '@/ui/PartnerLink';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultLinks } from '../FaultLinks';
import { FormPage, Sheet } from '../FormPage';
import { RegisteredPage } from '../RegisteredPage';
import { Tip } from '../Tip';
import { UsernameField } from '../UsernameField';
import { ContactFields } from './ContactFields';
import { useIndividual, type IndividualState } from './useIndividual';

const DOCUMENT = {
  type: 'idType',
  number: 'idNumber',
  validFrom: 'idValidFrom',
  validTo: 'idValidTo',
} as const;

/** Individual account registration (REG-27 to REG-33). */
export function IndividualPage() {
  const { t } = useTranslation('registration');
  const [username, setUsername] = useState<string>();
  const state = useIndividual((registered) => {
    unsaved.forget();
    setUsername(registered);
  });
  useUnsaved(username === undefined && state.form.dirty, t('title_individual'));
  if (username !== undefined) {
    return <RegisteredPage title={t('title_individual')} username={username} signIn={t('toSignIn')} />;
  }
  return (
    <FormPage title={t('title_individual')} lead={t('lead_individual')}>
      <Sheet>
        {state.expired && <Alert type="warning" showIcon role="alert" title={t('expiredCodes')} />}
        <IndividualForm state={state} />
      </Sheet>
    </FormPage>
  );
}

function IndividualForm({ state }: { state: IndividualState }) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const navigate = useNavigate();
  const site = useSiteCode();
  const business = useSite().data?.individualBusiness;
  const { form, name, refusal } = state;
  const exists = form.faults.idNumber?.code === 'INDIVIDUAL_EXISTS';
  return (
    <FormBody form={form} label={t('title_individual')}>
      <FieldGroup title={t('individualGroup')} note={business && <Tip>{business}</Tip>}>
        <TextField
          form={form}
          name="name"
          label={labels('name')}
          required
          autoComplete="name"
          maxLength={60}
          hint={t('individualNameHint')}
        />
        <DocumentFields form={form} names={DOCUMENT} anyPassport faultLinks={exists && <FaultLinks />} />
      </FieldGroup>
      <FieldGroup title={t('accountGroup')} note={t('accountNote')}>
        <UsernameField form={form} name={name} />
        <NewPasswordFields form={form} username={form.values.username} />
      </FieldGroup>
      <FieldGroup title={t('contactGroup')}>
        <ContactFields state={state} />
      </FieldGroup>
      <AgreementField form={form} type="USER_REGISTRATION" />
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('registerNow')}
        </Button>
        <Button size="large" onClick={() => void navigate(paths.register(site))}>
          {t('backToWays')}
        </Button>
        <p role="status">{form.pending && t('registeringPerson')}</p>
      </FormActions>
    </FormBody>
  );
}
