import { registerCardOperator, sendOperatorCode } from '@/api/cards';
import type { CardCandidate } from '@/api/cardTypes';
import { ApiProblem } from '@/api/problem';
import { useAgreement } from '@/api/queries';
import { useSmsCode, useSmsProof, type SmsCode, type SmsProof } from '@/ui/codes/useSmsCode';
import { useForm, type Faults, type Form } from '@/ui/form/useForm';
import { fault, required, type Fault } from '@/ui/rules/fault';
import { email, mobile, password, passwordConfirm, smsCode, username } from '@/ui/rules/fields';
import { useState } from 'react';

/** Spec 06 table 2.2. */
export interface OperatorValues {
  username: string;
  password: string;
  passwordConfirm: string;
  mobile: string;
  imageCode: string;
  smsCode: string;
  email: string;
  agree: boolean;
}

const NOTHING: OperatorValues = {
  username: '',
  password: '',
  passwordConfirm: '',
  mobile: '',
  imageCode: '',
  smsCode: '',
  email: '',
  agree: false,
};

const secret = (value: string, rule: (value: string) => Fault | undefined) =>
  value === '' ? fault('REQUIRED') : rule(value);

export function checkOperator(
  values: OperatorValues,
  imageCodeFault: Fault | undefined,
): Faults<OperatorValues> {
  const found: Record<keyof OperatorValues, Fault | undefined> = {
    username: required(username)(values.username),
    password: secret(values.password, password(values.username)),
    passwordConfirm: secret(values.passwordConfirm, passwordConfirm(values.password)),
    mobile: required(mobile)(values.mobile),
    imageCode: imageCodeFault,
    smsCode: required(smsCode)(values.smsCode),
    email: values.email.trim() === '' ? undefined : email(values.email.trim()),
    agree: values.agree ? undefined : fault('AGREEMENT_REQUIRED'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
}

export const AGREEMENT = 'CARD_OPERATOR';

export interface OperatorForm {
  form: Form<OperatorValues>;
  proof: SmsProof;
  sms: SmsCode;
  refusal: unknown;
}

interface Outcome {
  onRegistered: (username: string) => void;
  /** The server has forgotten the card, or it was used meanwhile. */
  onExpired: (error: unknown) => void;
}

export function useOperatorForm({ candidateId }: CardCandidate, outcome: Outcome): OperatorForm {
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useSmsProof(true);
  const agreement = useAgreement(AGREEMENT).data;
  const refuse = (error: unknown) => {
    if (!(error instanceof ApiProblem)) setRefusal(error);
    else if (error.status === 404 || error.status === 410) outcome.onExpired(error);
    else if (error.hasFieldFaults) form.refuse(error.fieldFaults);
    else setRefusal(error);
  };
  const form = useForm<OperatorValues>({
    initial: NOTHING,
    check: (values) => checkOperator(values, proof.faultAtEnd(values)),
    send: async (values) => {
      setRefusal(undefined);
      if (!agreement) return;
      try {
        const { username: name } = await registerCardOperator(candidateId, {
          username: values.username.trim(),
          password: values.password,
          passwordConfirm: values.passwordConfirm,
          mobile: values.mobile.trim(),
          smsCode: values.smsCode,
          ...(values.email.trim() && { email: values.email.trim() }),
          agreementVersion: agreement.version,
          agree: values.agree,
        });
        outcome.onRegistered(name);
      } catch (error) {
        refuse(error);
      }
    },
  });
  const sms = useSmsCode(
    (body) => sendOperatorCode(candidateId, body),
    proof,
    form,
    (error) => {
      setRefusal(undefined);
      refuse(error);
    },
  );
  return { form, proof, sms, refusal };
}
