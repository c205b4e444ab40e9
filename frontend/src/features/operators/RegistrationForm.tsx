import type { CardCandidate } from '@/api/cardTypes';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { Facts } from '@/ui/Facts';
import { AgreementField } from '@/ui/form/AgreementField';
import { TextField } from '@/ui/form/fields';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { Panel } from '@/ui/Panel';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Operators.module.css';
import { AGREEMENT, useOperatorForm } from './useOperatorForm';

interface RegistrationFormProps {
  candidate: CardCandidate;
  onRegistered: (username: string) => void;
  onExpired: (error: unknown) => void;
  onCancel: () => void;
}

/** OPR-15: what the card says, read-only, and the account to be made for its holder. */
export function RegistrationForm({ candidate, onRegistered, onExpired, onCancel }: RegistrationFormProps) {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const typeName = useDocumentTypeName();
  const { form, proof, sms, refusal } = useOperatorForm(candidate, { onRegistered, onExpired });
  const code = (text: string) => <span className={css['code']}>{text}</span>;
  return (
    <>
      <Panel title={t('cardData')}>
        <Facts
          facts={[
            { label: label('orgName'), value: candidate.orgName },
            { label: label('uscc'), value: code(candidate.uscc) },
            { label: t('cardNo'), value: code(candidate.cardNo) },
            { label: label('name'), value: candidate.name },
            { label: label('idType'), value: typeName(candidate.idType) },
            { label: label('idNumber'), value: code(candidate.idNumber) },
          ]}
        />
      </Panel>
      <Panel title={t('accountData')}>
        <FormBody form={form} label={t('withCard')}>
          <TextField
            form={form}
            name="username"
            label={label('username')}
            required
            autoComplete="off"
            maxLength={30}
            hint={t('usernameHint')}
          />
          <NewPasswordFields form={form} username={form.values.username} />
          <PhoneFields form={form} proof={proof} sms={sms} hint={t('mobileHint')} own={false} />
          <TextField
            form={form}
            name="email"
            label={label('email')}
            autoComplete="off"
            inputMode="email"
            maxLength={120}
          />
          <AgreementField form={form} type={AGREEMENT} />
          <FormActions fault={<FormFault error={refusal} />}>
            <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
              {t('confirm')}
            </Button>
            <Button size="large" onClick={onCancel} disabled={form.pending}>
              {common('cancel')}
            </Button>
            <p>{t('keepCard')}</p>
          </FormActions>
        </FormBody>
      </Panel>
    </>
  );
}
