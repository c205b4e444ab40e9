import { ApiProblem } from '@/api/problem';
import { sendNameCode, turnNameOn, type SignInName } from '@/api/signInNames';
import { captchaFaultAtEnd, useCodeProof, useSentCode } from '@/ui/codes/useSentCode';
import { clean, useForm, type Faults } from '@/ui/form/useForm';
import { fault, required, type Fault } from '@/ui/rules/fault';
import { emailCode, smsCode } from '@/ui/rules/fields';
import { useState } from 'react';

/** `to` is what is bound already; it is shown, not entered. */
export interface NameProofValues {
  to: string;
  imageCode: string;
  code: string;
  password: string;
}

export function checkNameProof(
  name: SignInName,
  values: NameProofValues,
  byPassword: boolean,
  imageCodeFault: Fault | undefined,
): Faults<NameProofValues> {
  if (byPassword) {
    return clean<NameProofValues>({
      to: undefined,
      imageCode: undefined,
      code: undefined,
      password: values.password === '' ? fault('REQUIRED') : undefined,
    });
  }
  return clean<NameProofValues>({
    to: undefined,
    imageCode: imageCodeFault,
    code: required(name === 'phone' ? smsCode : emailCode)(values.code),
    password: undefined,
  });
}

/** Faults of the code stand at the one field for codes; a wrong password is told as such. */
export function nameProofFaults(error: unknown, passwordWrong: string): Record<string, Fault> | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  if (error.code === 'LOGIN_FAILED') {
    return { password: { code: 'PASSWORD_WRONG', message: passwordWrong } };
  }
  if (!error.hasFieldFaults) return undefined;
  const { smsCode: bySms, emailCode: byEmail, ...others } = error.fieldFaults;
  const code = bySms ?? byEmail;
  return { ...others, ...(code && { code }) };
}

const CHANNELS = {
  phone: { to: 'to', code: 'code', tooOften: 'SMS_TOO_OFTEN' },
  email: { to: 'to', code: 'code', tooOften: 'EMAIL_TOO_OFTEN' },
} as const;

/** ACC-61, ACC-66: who turns a sign-in name on proves to hold it. */
export function useNameProof(
  name: SignInName,
  value: string,
  byPassword: boolean,
  passwordWrong: string,
  onDone: () => void,
) {
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useCodeProof(!byPassword);
  const refuse = (error: unknown) => {
    const faults = nameProofFaults(error, passwordWrong);
    if (faults) form.refuse(faults);
    else setRefusal(error);
  };
  const form = useForm<NameProofValues>({
    initial: { to: value, imageCode: '', code: '', password: '' },
    check: (values) =>
      checkNameProof(name, values, byPassword, captchaFaultAtEnd(proof, values.to, values.imageCode)),
    send: async (values) => {
      setRefusal(undefined);
      try {
        await turnNameOn(name, byPassword ? { password: values.password } : { code: values.code });
        onDone();
      } catch (error) {
        refuse(error);
      }
    },
  });
  const code = useSentCode<(typeof CHANNELS)[typeof name], NameProofValues>(
    CHANNELS[name],
    (_, captcha) => {
      setRefusal(undefined);
      return sendNameCode(name, captcha);
    },
    proof,
    form,
    refuse,
  );
  return { form, proof, code, refusal };
}
