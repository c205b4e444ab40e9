import type { BankCardBody } from '@/api/realNameTypes';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { TextField } from '@/ui/form/fields';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { useForm } from '@/ui/form/useForm';
import { useUnsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bankCardBody, checkBankCardForm, NO_BANK_CARD, type BankCardValues } from './bankCardRules';
import { RealNameFault } from './RealNameFault';
import { refusalOf } from './refusals';
import { useReservedPhone, useReservedPhoneCode } from './useReservedPhone';

interface BankCardFormProps {
  title: string;
  /** Whose card it must be. */
  note: string;
  /** Ends the form; what it throws is shown here. */
  send: (body: BankCardBody) => Promise<void>;
  onBack?: (() => void) | undefined;
  /** Another way where there is one. */
  other?: ReactNode;
}

/** A bank card and the phone the bank has for it (RNV-43, RNV-44, table 2.3). */
export function BankCardForm({ title, note, send, onBack, other }: BankCardFormProps) {
  const { t } = useTranslation('realname');
  const labels = useTranslation('labels').t;
  const phone = useReservedPhone();
  const [refusal, setRefusal] = useState<unknown>();
  const refuse = (error: unknown) => {
    const { whole, fields } = refusalOf(error, Object.keys(NO_BANK_CARD), { reservedPhone: 'mobile' });
    if (fields) form.refuse(fields);
    setRefusal(whole);
  };
  const form = useForm<BankCardValues>({
    initial: NO_BANK_CARD,
    check: (values) => checkBankCardForm(values, phone.faultAtEnd(values)),
    send: async (values) => {
      setRefusal(undefined);
      await send(bankCardBody(values)).catch(refuse);
    },
  });
  const sms = useReservedPhoneCode(phone, form, (error) => {
    setRefusal(undefined);
    refuse(error);
  });
  useUnsaved(form.dirty, title);

  return (
    <FormBody form={form} label={title}>
      <FieldGroup title={t('bankCardGroup')} note={note}>
        <TextField
          form={form}
          name="bankCardNo"
          label={labels('bankCardNo')}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
        <PhoneFields
          form={form}
          proof={phone.proof}
          sms={sms}
          guarded={phone.guarded}
          own={false}
          labels={{ mobile: labels('reservedPhone') }}
          hint={t('reservedPhoneHint')}
        />
      </FieldGroup>
      <FormActions fault={<RealNameFault error={refusal} />}>
        <Button type="primary" size="large" htmlType="submit" loading={form.pending}>
          {t('confirm')}
        </Button>
        {onBack && (
          <Button size="large" onClick={onBack} disabled={form.pending}>
            {t('back')}
          </Button>
        )}
        {other}
        <p role="status">{form.pending && t('checkingPerson')}</p>
      </FormActions>
    </FormBody>
  );
}
