import type { Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { captchaFaultAtEnd, useCodeProof, useSentCode, type CodeProof, type SentCode } from './useSentCode';

const EMAIL = { to: 'email', code: 'emailCode', tooOften: 'EMAIL_TOO_OFTEN' } as const;

/** The fields of a form that proves an e-mail address. */
export interface EmailValues {
  email: string;
  imageCode: string;
  emailCode: string;
}

export interface EmailProof extends CodeProof {
  /** What the captcha lacks when the form is sent. */
  faultAtEnd: (values: EmailValues) => Fault | undefined;
}

export function useEmailProof(active: boolean): EmailProof {
  const proof = useCodeProof(active);
  return {
    ...proof,
    faultAtEnd: ({ email, imageCode }) => captchaFaultAtEnd(proof, email, imageCode),
  };
}

type SendEmail = (body: {
  email: string;
  captchaId: string;
  imageCode: string;
}) => Promise<{ resendAfterSeconds: number }>;

/** The code to the e-mail address of the form (REG-43). */
export const useEmailCode = <V extends EmailValues>(
  sendEmail: SendEmail | undefined,
  proof: EmailProof,
  form: Form<V>,
  onRefused: (error: unknown) => void,
): SentCode =>
  useSentCode<typeof EMAIL, V>(
    EMAIL,
    sendEmail && ((email, captcha) => sendEmail({ email, ...captcha })),
    proof,
    form,
    onRefused,
  );
