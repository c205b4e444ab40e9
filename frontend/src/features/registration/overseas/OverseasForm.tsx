import { paths } from '@/app/paths';
import { EmailFields } from '@/ui/codes/EmailFields';
import { AgreementField } from '@/ui/form/AgreementField';
import { AreaField, TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { useSiteCode } from '@/ui/PartnerLink';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultLinks } from '../FaultLinks';
import { UsernameField } from '../UsernameField';
import { ContactFields } from './ContactFields';
import { CountryField } from './CountryField';
import type { OverseasState } from './useOverseas';

/** Table 2.5. */
export function OverseasForm({ state }: { state: OverseasState }) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const navigate = useNavigate();
  const site = useSiteCode();
  const { form, proof, code, name, refusal } = state;
  const exists = form.faults.countryRegNo?.code === 'OVERSEAS_EXISTS';
  return (
    <FormBody form={form} label={t('title_overseas')}>
      <FieldGroup title={t('accountGroup')} note={t('accountNote')}>
        <UsernameField form={form} name={name} />
        <NewPasswordFields form={form} username={form.values.username} />
      </FieldGroup>
      <FieldGroup title={t('overseasGroup')}>
        <CountryField form={form} />
        <TextField
          form={form}
          name="countryRegNo"
          label={labels('countryRegNo')}
          autoComplete="off"
          maxLength={60}
          hint={t('countryRegNoHint')}
          faultLinks={exists && <FaultLinks />}
        />
        <TextField
          form={form}
          name="orgName"
          label={t('orgNameOverseas')}
          required
          autoComplete="organization"
          maxLength={220}
        />
        <TextField
          form={form}
          name="address"
          label={labels('address')}
          required
          autoComplete="street-address"
          maxLength={220}
        />
      </FieldGroup>
      <FieldGroup title={t('contactPersonGroup')}>
        <ContactFields form={form} />
        <EmailFields form={form} proof={proof} code={code} hint={t('emailBoundHint')} />
        <AreaField form={form} name="notes" label={labels('notes')} maxLength={500} />
      </FieldGroup>
      <AgreementField form={form} type="USER_REGISTRATION" />
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('registerNow')}
        </Button>
        <Button size="large" onClick={() => void navigate(paths.register(site))}>
          {t('backToWays')}
        </Button>
        <p role="status">{form.pending && t('registeringOverseas')}</p>
      </FormActions>
    </FormBody>
  );
}
