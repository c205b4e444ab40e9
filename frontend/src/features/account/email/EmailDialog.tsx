import { changeEmail, sendNewEmailCode } from '@/api/accountChanges';
import type { AccountView, ChangeDone } from '@/api/schemas';
import { fieldFaultsOf, useChange } from '@/ui/change/useChange';
import { EmailFields } from '@/ui/codes/EmailFields';
import { useEmailCode, useEmailProof, type EmailValues } from '@/ui/codes/useEmailCode';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { email, emailCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useChanged } from '../change/useChanged';
import { passwordFault, useHolderProof } from '../change/useHolderProof';

interface Values extends EmailValues {
  password: string;
}

/** 邮箱 (ACC-47): an address recovers the account, so a code to the new one alone does not do. */
export function EmailDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('change');
  const accountText = useTranslation('account').t;
  const changed = useChanged(onClose);
  const proof = useEmailProof(true);
  const holder = useHolderProof(account, t('emailTitle'));
  const change = useChange<Values, null, ChangeDone, NonNullable<Awaited<ReturnType<typeof holder.take>>>>({
    initial: { email: '', imageCode: '', emailCode: '', password: '' },
    check: (values) =>
      clean<Values>({
        email: required(email)(values.email),
        imageCode: proof.faultAtEnd(values),
        emailCode: required(emailCode)(values.emailCode),
        password: holder.faultOf(values.password),
      }),
    record: null,
    reload: () => Promise.resolve(null),
    compare: () => ({}),
    prepare: ({ password }) => holder.take(password),
    send: (values, _, acceptedEffects, proven = { password: values.password }) =>
      changeEmail({
        newEmail: values.email.trim(),
        emailCode: values.emailCode,
        acceptedEffects,
        ...proven,
      }),
    onDone: (done) => changed(done, t('emailSaved')),
    faultsOf: (error) => {
      const { newEmail, ...others } =
        passwordFault(error, accountText('passwordWrong')) ?? fieldFaultsOf(error) ?? {};
      return { ...others, ...(newEmail && { email: newEmail }) };
    },
  });
  const { form, refusal } = change;
  const code = useEmailCode(
    ({ email: newEmail, ...captcha }) => {
      change.setRefusal(undefined);
      return sendNewEmailCode({ newEmail, ...captcha });
    },
    proof,
    form,
    change.refuse,
  );
  return (
    <>
      <FormDialog
        title={t('emailTitle')}
        text={<p>{account.email ? t('emailText', { email: account.email }) : t('emailTextNone')}</p>}
        form={form}
        confirm={t('save')}
        onClose={onClose}
      >
        <EmailFields form={form} proof={proof} code={code} autoFocus />
        {holder.field(form)}
        <FormFault error={refusal} />
      </FormDialog>
      {holder.dialog}
    </>
  );
}
