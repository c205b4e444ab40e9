import type { Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { captchaFaultAtEnd, useCodeProof, useSentCode, type CodeProof, type SentCode } from './useSentCode';

const SMS = { to: 'mobile', code: 'smsCode', tooOften: 'SMS_TOO_OFTEN' } as const;

/** The fields of a form that proves a phone. */
export interface PhoneValues {
  mobile: string;
  imageCode: string;
  smsCode: string;
}

export interface SmsProof extends CodeProof {
  /** What the captcha lacks when the form is sent. */
  faultAtEnd: (values: PhoneValues) => Fault | undefined;
}

export function useSmsProof(active: boolean): SmsProof {
  const proof = useCodeProof(active);
  return {
    ...proof,
    faultAtEnd: ({ mobile, imageCode }) => captchaFaultAtEnd(proof, mobile, imageCode),
  };
}

export type SmsCode = SentCode;

type SendSms = (body: {
  mobile: string;
  captchaId: string;
  imageCode: string;
}) => Promise<{ resendAfterSeconds: number }>;

/** The code to the phone of the form (REG-21). */
export const useSmsCode = <V extends PhoneValues>(
  sendSms: SendSms | undefined,
  proof: SmsProof,
  form: Form<V>,
  onRefused: (error: unknown) => void,
): SmsCode =>
  useSentCode<typeof SMS, V>(
    SMS,
    sendSms && ((mobile, captcha) => sendSms({ mobile, ...captcha })),
    proof,
    form,
    onRefused,
  );
