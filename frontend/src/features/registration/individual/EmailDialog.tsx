import { ApiProblem } from '@/api/problem';
import { proveEmail, sendEmailCode } from '@/api/registration';
import { EmailFields } from '@/ui/codes/EmailFields';
import { useEmailCode, useEmailProof, type EmailValues } from '@/ui/codes/useEmailCode';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { email, emailCode } from '@/ui/rules/fields';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isExpired, type OpenRegistration } from '../useOpenRegistration';

interface EmailDialogProps {
  registration: OpenRegistration;
  /** What stands in the form already. */
  address: string;
  onProven: (email: string) => void;
  onClose: () => void;
}

/** 邮箱验证 (REG-29, table 2.4): an e-mail address in the place of a mobile number of the mainland. */
export function EmailDialog({ registration, address, onProven, onClose }: EmailDialogProps) {
  const { t } = useTranslation('registration');
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useEmailProof(true);

  const refuse = (error: unknown) => {
    if (isExpired(error)) registration.forget();
    if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
    else setRefusal(error);
  };
  const form = useForm<EmailValues>({
    initial: { email: address, imageCode: '', emailCode: '' },
    check: (values) =>
      clean({
        email: required(email)(values.email),
        imageCode: proof.faultAtEnd(values),
        emailCode: required(emailCode)(values.emailCode),
      }),
    send: async (values) => {
      setRefusal(undefined);
      const proven = values.email.trim();
      try {
        await proveEmail(await registration.id(), { email: proven, emailCode: values.emailCode });
        onProven(proven);
      } catch (error) {
        refuse(error);
      }
    },
  });
  const code = useEmailCode(
    async (body) => {
      setRefusal(undefined);
      return sendEmailCode('individual', await registration.id(), body);
    },
    proof,
    form,
    refuse,
  );
  return (
    <FormDialog
      title={t('emailTitle')}
      text={<p>{t('emailText')}</p>}
      form={form}
      confirm={t('emailVerify')}
      onClose={onClose}
    >
      <EmailFields form={form} proof={proof} code={code} hint={t('emailHint')} autoFocus />
      <FormFault error={refusal} />
    </FormDialog>
  );
}
