import { ApiProblem } from '@/api/problem';
import { useCaptcha, type CaptchaInUse } from '@/api/useCaptcha';
import type { Form } from '@/ui/form/useForm';
import { required, type Fault } from '@/ui/rules/fault';
import { imageCode } from '@/ui/rules/fields';
import { useEffect, useState } from 'react';
import { useCountdown } from './useCountdown';

/** The fields of a form that proves a phone. */
export interface PhoneValues {
  mobile: string;
  imageCode: string;
  smsCode: string;
}

/** The captcha that guards the sending, and what it has already served for. */
export interface SmsProof {
  captcha: CaptchaInUse;
  last: { mobile: string; sent: boolean };
  setLast: (last: { mobile: string; sent: boolean }) => void;
  /** What the captcha lacks now. */
  missing: (typed: string) => Fault | undefined;
  /** What it lacks when the form is sent: nothing once a code is on its way. */
  faultAtEnd: (values: PhoneValues) => Fault | undefined;
}

export function useSmsProof(active: boolean): SmsProof {
  const captcha = useCaptcha(active);
  const [last, setLast] = useState({ mobile: '', sent: false });
  const { now } = captcha;
  const missing = (typed: string) =>
    now.kind === 'IMAGE' && now.phase !== 'passed' ? required(imageCode)(typed) : undefined;
  return {
    captcha,
    last,
    setLast,
    missing,
    faultAtEnd: ({ mobile, imageCode: typed }) =>
      last.sent && last.mobile === mobile && typed === '' ? undefined : missing(typed),
  };
}

export interface SmsCode {
  sending: boolean;
  /** Seconds until a code may be asked for again. */
  wait: number;
  /** Where the last code went, if that is still the number of the form. */
  sentTo: string | undefined;
  send: () => void;
}

type SendCode = (body: {
  mobile: string;
  captchaId: string;
  imageCode: string;
}) => Promise<{ resendAfterSeconds: number }>;

/**
 * The code to the phone of the form, after a captcha (REG-21, GEN-25).
 * @param sendCode undefined as long as there is nothing to prove a phone for
 */
export function useSmsCode<V extends PhoneValues>(
  sendCode: SendCode | undefined,
  proof: SmsProof,
  form: Form<V>,
  onRefused: (error: unknown) => void,
): SmsCode {
  const countdown = useCountdown();
  const [sending, setSending] = useState(false);
  const { mobile, imageCode: typed } = form.values;
  const { last, setLast, captcha } = proof;
  const { desk, now } = captcha;
  const wait = last.mobile === mobile ? countdown.left : 0;

  // A picture serves once; the next one comes when the next code may be asked for.
  const renew = now.phase === 'passed' && now.kind === 'IMAGE' && wait === 0;
  useEffect(() => {
    if (renew) desk.renew();
  }, [renew, desk]);

  const send = async () => {
    const mobileIsRight = form.checkOnly('mobile');
    const fault = proof.missing(typed);
    if (fault) form.refuse({ imageCode: fault });
    if (!sendCode || !mobileIsRight || fault) return;
    setSending(true);
    try {
      const answer = await desk.answer(typed);
      const { resendAfterSeconds } = await sendCode({ mobile: mobile.trim(), ...answer });
      desk.pass();
      form.setMany({ smsCode: '' } as Partial<V>);
      setLast({ mobile, sent: true });
      countdown.start(resendAfterSeconds);
      document.querySelector<HTMLElement>('input[name="smsCode"]')?.focus();
    } catch (error) {
      desk.renew();
      if (error instanceof ApiProblem && error.code === 'SMS_TOO_OFTEN') {
        const seconds = error.waitSeconds ?? 60;
        setLast({ mobile, sent: last.sent && last.mobile === mobile });
        countdown.start(seconds);
        form.refuse({ smsCode: { code: error.code, params: { n: seconds } } });
      } else {
        onRefused(error);
      }
    } finally {
      setSending(false);
    }
  };

  return {
    sending,
    wait,
    sentTo: last.sent && last.mobile === mobile ? mobile : undefined,
    send: () => void send(),
  };
}
