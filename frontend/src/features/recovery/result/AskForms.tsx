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
import { clean, useForm, type Faults, type Form } from '@/ui/form/useForm';
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

interface AskSpec<V> {
  initial: V;
  check: (values: V) => Faults<V>;
  ask: (values: V) => Promise<ReviewResult>;
  onResult: (result: ReviewResult) => void;
}

/** What both ways of asking share. */
function useAsk<V extends { taskNo: string }>({ initial, check, ask, onResult }: AskSpec<V>) {
  const { t } = useTranslation('recovery');
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<V>({
    initial,
    check: (values) => clean<V>({ ...check(values), taskNo: required()(values.taskNo) }),
    send: async (values) => {
      setRefusal(undefined);
      await ask(values).then(onResult, refuse);
    },
  });
  const refuse = (error: unknown) => {
    const { fields, whole } = faultsOf(error, t('result.unknown'));
    setRefusal(whole);
    form.refuse(fields);
  };
  // Without a number there is nothing to send a code about.
  const taskNo = form.values.taskNo.trim();
  return { form, refusal, refuse, taskNo };
}

const NO_MOBILE = { mobile: '', imageCode: '', smsCode: '' };

export function AskByMobile({ taskNo: handed, onResult, other }: AskProps) {
  const proof = useSmsProof(true);
  const { form, refusal, refuse, taskNo } = useAsk({
    initial: { taskNo: handed, ...NO_MOBILE },
    check: (values) =>
      clean<typeof NO_MOBILE>({
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    ask: ({ smsCode: code, ...values }) =>
      askReviewResult({ taskNo: values.taskNo.trim(), mobile: values.mobile.trim(), smsCode: code }),
    onResult,
  });
  const sms = useSmsCode(
    taskNo ? (body) => sendReviewCode({ taskNo, ...body }) : undefined,
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

const NO_EMAIL = { email: '', imageCode: '', emailCode: '' };

export function AskByEmail({ taskNo: handed, onResult, other }: AskProps) {
  const proof = useEmailProof(true);
  const { form, refusal, refuse, taskNo } = useAsk({
    initial: { taskNo: handed, ...NO_EMAIL },
    check: (values) =>
      clean<typeof NO_EMAIL>({
        email: required(email)(values.email),
        imageCode: proof.faultAtEnd(values),
        emailCode: required(emailCode)(values.emailCode),
      }),
    ask: ({ emailCode: code, ...values }) =>
      askReviewResult({ taskNo: values.taskNo.trim(), email: values.email.trim(), emailCode: code }),
    onResult,
  });
  const code = useEmailCode(
    taskNo ? (body) => sendReviewCode({ taskNo, ...body }) : undefined,
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
