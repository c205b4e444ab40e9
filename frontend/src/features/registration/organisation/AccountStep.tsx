import type { OrganisationKind } from '@/api/registration';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { AgreementField } from '@/ui/form/AgreementField';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { UsernameField } from '../UsernameField';
import { AGREEMENT, type AccountStepState } from './useAccountStep';

interface AccountStepProps {
  kind: OrganisationKind;
  step: AccountStepState;
  onBack: () => void;
}

const DOCUMENT = {
  type: 'idType',
  number: 'idNumber',
  validFrom: 'idValidFrom',
  validTo: 'idValidTo',
} as const;

/** Step 2: the administrator's account, person and phone, and the agreement (REG-20 to REG-23, table 2.2). */
export function AccountStep({ kind, step, onBack }: AccountStepProps) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const { form, proof, sms, refusal, name } = step;

  return (
    <FormBody form={form} label={t('stepAccount')}>
      <FieldGroup title={t('accountGroup')} note={t('accountNote')}>
        <UsernameField form={form} name={name} />
        <NewPasswordFields form={form} username={form.values.username} />
      </FieldGroup>
      <FieldGroup title={t('personGroup')} note={t('personNote')}>
        <TextField
          form={form}
          name="name"
          label={labels('name')}
          required
          autoComplete="name"
          maxLength={60}
        />
        <DocumentFields form={form} names={DOCUMENT} />
      </FieldGroup>
      <FieldGroup title={t('contactGroup')}>
        <TextField
          form={form}
          name="email"
          label={labels('email')}
          required
          autoComplete="email"
          inputMode="email"
          maxLength={120}
        />
        <PhoneFields form={form} proof={proof} sms={sms} hint={t('mobileHint')} />
      </FieldGroup>
      <AgreementField form={form} type={AGREEMENT[kind]} />
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t(`confirm_${kind}`)}
        </Button>
        <Button size="large" onClick={onBack} disabled={form.pending}>
          {t('back')}
        </Button>
        <p role="status">{form.pending && t('registering')}</p>
      </FormActions>
    </FormBody>
  );
}
