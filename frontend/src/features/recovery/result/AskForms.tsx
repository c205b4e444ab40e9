import { ApiProblem } from '@/api/problem';
import { askReviewResult, sendReviewCode, type ReviewResult } from '@/api/reviewResults';
import { EmailFields } from '@/ui/codes/EmailFields';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useEmailCode, useEmailProof } from '@/ui/codes/useEmailCode';
import { useSmsCode, useSmsProof } from '@/ui/codes/useSmsCode';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm, type Form } from '@/ui/form/useForm';
import { required, type Fault } from '@/ui/rules/fault';
import { email, emailCode, mobile, smsCode } from '@/ui/rules/fields';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface AskProps {
  taskNo: string;
  onResult: (result: ReviewResult) => void;
  /** Leads to the other way. */
  other: ReactNode;
}

/** Where a refusal is shown: a request that is not there beside its number, all else by field or below. */
function faultsOf(error: unknown, unknown: string): { fields: Record<string, Fault>; whole?: unknown } {
  if (!(error instanceof ApiProblem)) return { fields: {}, whole: error };
  if (error.code === 'NOT_FOUND')
    return { fields: { taskNo: { code: 'UNKNOWN_REQUEST', message: unknown } } };
  return error.hasFieldFaults ? { fields: error.fieldFaults } : { fields: {}, whole: error };
}

const NO_MOBILE = { taskNo: '', mobile: '', imageCode: '', smsCode: '' };

export function AskByMobile({ taskNo, onResult, other }: AskProps) {
  const { t } = useTranslation('recovery');
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useSmsProof(true);
  const form = useForm({
    initial: { ...NO_MOBILE, taskNo },
    check: (values) =>
      clean<typeof NO_MOBILE>({
        taskNo: required()(values.taskNo),
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        onResult(
          await askReviewResult({
            taskNo: values.taskNo.trim(),
            mobile: values.mobile.trim(),
            smsCode: values.smsCode,
          }),
        );
      } catch (error) {
        refuse(error);
      }
    },
  });
  const refuse = (error: unknown) => {
    const { fields, whole } = faultsOf(error, t('result.unknown'));
    setRefusal(whole);
    form.refuse(fields);
  };
  const sms = useSmsCode(
    form.values.taskNo.trim()
      ? (body) => sendReviewCode({ taskNo: form.values.taskNo.trim(), ...body })
      : undefined,
    proof,
    form,
    refuse,
  );
  return (
    <Sheet form={form} refusal={refusal} other={other}>
      <PhoneFields form={form} proof={proof} sms={sms} />
    </Sheet>
  );
}

const NO_EMAIL = { taskNo: '', email: '', imageCode: '', emailCode: '' };

export function AskByEmail({ taskNo, onResult, other }: AskProps) {
  const { t } = useTranslation('recovery');
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useEmailProof(true);
  const form = useForm({
    initial: { ...NO_EMAIL, taskNo },
    check: (values) =>
      clean<typeof NO_EMAIL>({
        taskNo: required()(values.taskNo),
        email: required(email)(values.email),
        imageCode: proof.faultAtEnd(values),
        emailCode: required(emailCode)(values.emailCode),
      }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        onResult(
          await askReviewResult({
            taskNo: values.taskNo.trim(),
            email: values.email.trim(),
            emailCode: values.emailCode,
          }),
        );
      } catch (error) {
        refuse(error);
      }
    },
  });
  const refuse = (error: unknown) => {
    const { fields, whole } = faultsOf(error, t('result.unknown'));
    setRefusal(whole);
    form.refuse(fields);
  };
  const code = useEmailCode(
    form.values.taskNo.trim()
      ? (body) => sendReviewCode({ taskNo: form.values.taskNo.trim(), ...body })
      : undefined,
    proof,
    form,
    refuse,
  );
  return (
    <Sheet form={form} refusal={refusal} other={other}>
      <EmailFields form={form} proof={proof} code={code} />
    </Sheet>
  );
}

interface SheetProps<V> {
  form: Form<V>;
  refusal: unknown;
  other: ReactNode;
  children: ReactNode;
}

function Sheet<V extends { taskNo: string }>({ form, refusal, other, children }: SheetProps<V>) {
  const { t } = useTranslation('recovery');
  return (
    <FormBody form={form} label={t('result.title')}>
      <FieldGroup title={t('result.whose')} note={other}>
        <TextField
          form={form}
          name="taskNo"
          label={t('result.taskNo')}
          required
          autoComplete="off"
          maxLength={30}
          hint={t('result.taskNoHint')}
          normalise={(value) => value.replace(/\s/g, '').toUpperCase()}
        />
        {children}
      </FieldGroup>
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('result.ask')}
        </Button>
      </FormActions>
    </FormBody>
  );
}
