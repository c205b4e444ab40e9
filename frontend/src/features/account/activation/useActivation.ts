import { activateAccount, sendActivationCode } from '@/api/cards';
import { ApiProblem } from '@/api/problem';
import { useSmsCode, useSmsProof, type SmsCode, type SmsProof } from '@/ui/codes/useSmsCode';
import { useForm, type Faults, type Form } from '@/ui/form/useForm';
import { fault, required, type Fault } from '@/ui/rules/fault';
import { mobile, password, passwordConfirm, smsCode } from '@/ui/rules/fields';
import { useState } from 'react';

export interface ActivationValues {
  password: string;
  passwordConfirm: string;
  mobile: string;
  imageCode: string;
  smsCode: string;
}

const NOTHING: ActivationValues = {
  password: '',
  passwordConfirm: '',
  mobile: '',
  imageCode: '',
  smsCode: '',
};

const secret = (value: string, rule: (value: string) => Fault | undefined) =>
  value === '' ? fault('REQUIRED') : rule(value);

/** @param needsMobile the account has none bound (ACC-58) */
export function checkActivation(
  values: ActivationValues,
  username: string,
  needsMobile: boolean,
  imageCodeFault: Fault | undefined,
): Faults<ActivationValues> {
  const found: Record<string, Fault | undefined> = {
    password: secret(values.password, password(username)),
    passwordConfirm: secret(values.passwordConfirm, passwordConfirm(values.password)),
    ...(needsMobile && {
      mobile: required(mobile)(values.mobile),
      imageCode: imageCodeFault,
      smsCode: required(smsCode)(values.smsCode),
    }),
  };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
}

export interface ActivationState {
  form: Form<ActivationValues>;
  proof: SmsProof;
  sms: SmsCode;
  refusal: unknown;
}

/** ACC-56 to ACC-58: a password, and a proven mobile where none is bound. */
export function useActivation(
  username: string,
  needsMobile: boolean,
  onActivated: () => void,
): ActivationState {
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useSmsProof(needsMobile);
  const refuse = (error: unknown) => {
    if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
    else setRefusal(error);
  };
  const form = useForm<ActivationValues>({
    initial: NOTHING,
    check: (values) => checkActivation(values, username, needsMobile, proof.faultAtEnd(values)),
    send: async (values) => {
      setRefusal(undefined);
      try {
        await activateAccount({
          password: values.password,
          passwordConfirm: values.passwordConfirm,
          ...(needsMobile && { mobile: values.mobile.trim(), smsCode: values.smsCode }),
        });
        onActivated();
      } catch (error) {
        refuse(error);
      }
    },
  });
  const sms = useSmsCode(needsMobile ? sendActivationCode : undefined, proof, form, (error) => {
    setRefusal(undefined);
    refuse(error);
  });
  return { form, proof, sms, refusal };
}
