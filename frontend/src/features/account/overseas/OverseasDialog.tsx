import { changeOverseasData, sendNewEmailCode, useAccountReload } from '@/api/accountChanges';
import type { AccountView, ChangeDone } from '@/api/schemas';
import { ConflictNote } from '@/ui/change/ConflictNote';
import { fieldFaultsOf, useChange } from '@/ui/change/useChange';
import { EmailFields } from '@/ui/codes/EmailFields';
import { useEmailCode, useEmailProof } from '@/ui/codes/useEmailCode';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { AreaField, TextField } from '@/ui/form/fields';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { required } from '@/ui/rules/fault';
import { emailCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useChanged } from '../change/useChanged';
import { passwordFault, useHolderProof } from '../change/useHolderProof';
import { MaskedPhoneField } from './MaskedPhoneField';
import {
  checkOverseas,
  comparedOverseas,
  isOtherEmail,
  overseasBody,
  overseasOf,
  type OverseasValues,
} from './overseasRules';

/** 信息变更 (ACC-48 to ACC-50). */
export function OverseasDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('change');
  const accountText = useTranslation('account').t;
  const label = useTranslation('labels').t;
  const changed = useChanged(onClose);
  const proof = useEmailProof(true);
  const holder = useHolderProof(account, t('overseasTitle'));
  const change = useChange<OverseasValues, AccountView, ChangeDone>({
    initial: overseasOf(account),
    check: (values) =>
      checkOverseas(
        values,
        isOtherEmail(account, values)
          ? {
              imageCode: proof.faultAtEnd(values),
              emailCode: required(emailCode)(values.emailCode),
              password: holder.faultOf(values.password),
            }
          : {},
      ),
    record: account,
    reload: useAccountReload(),
    compare: comparedOverseas,
    send: (values, record) => changeOverseasData(overseasBody(record, values)),
    onDone: (done) => changed(done, t('overseasSaved')),
    faultsOf: (error) => {
      const { newEmail, ...others } =
        passwordFault(error, accountText('passwordWrong')) ?? fieldFaultsOf(error) ?? {};
      return { ...others, ...(newEmail && { email: newEmail }) };
    },
  });
  const { form, refusal, conflict } = change;
  const code = useEmailCode(
    ({ email: newEmail, ...captcha }) => {
      change.setRefusal(undefined);
      return sendNewEmailCode({ newEmail, ...captcha });
    },
    proof,
    form,
    change.refuse,
  );
  const text = (name: 'orgName' | 'department' | 'jobTitle' | 'contactName' | 'address', needed = false) => (
    <TextField
      form={form}
      name={name}
      label={name === 'orgName' ? accountText('overseasOrgName') : label(name)}
      required={needed}
      autoComplete="off"
      maxLength={220}
    />
  );
  return (
    <FormDialog title={t('overseasTitle')} form={form} confirm={t('save')} width={560} onClose={onClose}>
      <ConflictNote differences={conflict} labelOf={label as (field: string) => string} />
      <FieldGroup title={t('organisationPart')}>
        {text('orgName', true)}
        {text('address', true)}
        <AreaField form={form} name="notes" label={label('notes')} maxLength={500} />
      </FieldGroup>
      <FieldGroup title={t('contactPart')}>
        {text('contactName', true)}
        {text('department')}
        {text('jobTitle')}
        <MaskedPhoneField form={form} name="contactPhone" known={account.overseas?.contactPhone} />
        <MaskedPhoneField
          form={form}
          name="contactMobile"
          known={account.overseas?.contactMobile}
          gone="noMobile"
        />
        <MaskedPhoneField form={form} name="contactFax" known={account.overseas?.contactFax} gone="noFax" />
      </FieldGroup>
      <FieldGroup title={label('email')}>
        {isOtherEmail(account, form.values) ? (
          <>
            <EmailFields form={form} proof={proof} code={code} hint={t('emailRecovers')} />
            {holder.field(form)}
          </>
        ) : (
          <TextField
            form={form}
            name="email"
            label={label('email')}
            required
            autoComplete="email"
            inputMode="email"
            maxLength={120}
            hint={t('emailRecovers')}
          />
        )}
      </FieldGroup>
      <FormFault error={refusal} />
    </FormDialog>
  );
}
