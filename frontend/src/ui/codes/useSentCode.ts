import { ApiProblem } from '@/api/problem';
import { useCaptcha, type CaptchaInUse } from '@/api/useCaptcha';
import type { Form } from '@/ui/form/useForm';
import { required, type Fault } from '@/ui/rules/fault';
import { imageCode } from '@/ui/rules/fields';
import { useEffect, useState } from 'react';
import { useCountdown } from './useCountdown';

/** What a code is sent to and typed into: the names of both fields, and the refusal that names a wait. */
export interface CodeChannel<To extends string = string, Code extends string = string> {
  to: To;
  code: Code;
  tooOften: string;
}

/** The fields of a form that proves an address by a code. */
export type CodeValues<C extends CodeChannel> = Record<C['to'] | C['code'] | 'imageCode', string>;

/** The captcha that guards the sending, and what it has already served for. */
export interface CodeProof {
  captcha: CaptchaInUse;
  last: { to: string; sent: boolean };
  setLast: (last: { to: string; sent: boolean }) => void;
  /** What the captcha lacks now. */
  missing: (typed: string) => Fault | undefined;
}

export function useCodeProof(active: boolean): CodeProof {
  const captcha = useCaptcha(active);
  const [last, setLast] = useState({ to: '', sent: false });
  const { now } = captcha;
  const missing = (typed: string) =>
    now.kind === 'IMAGE' && now.phase !== 'passed' ? required(imageCode)(typed) : undefined;
  return { captcha, last, setLast, missing };
}

/** What the captcha lacks when the form is sent: nothing once a code is on its way. */
export const captchaFaultAtEnd = (proof: CodeProof, to: string, typed: string): Fault | undefined =>
  proof.last.sent && proof.last.to === to && typed === '' ? undefined : proof.missing(typed);

export interface SentCode {
  sending: boolean;
  /** Seconds until a code may be asked for again. */
  wait: number;
  /** Where the last code went, if that is still the address of the form. */
  sentTo: string | undefined;
  send: () => void;
}

export type SendCode = (
  to: string,
  captcha: { captchaId: string; imageCode: string },
) => Promise<{ resendAfterSeconds: number }>;

/**
 * The code to the phone or e-mail of the form, after a captcha (REG-21, REG-43, GEN-25).
 * @param sendCode undefined as long as there is nothing to prove an address for
 */
export function useSentCode<C extends CodeChannel, V extends CodeValues<C>>(
  channel: C,
  sendCode: SendCode | undefined,
  proof: CodeProof,
  form: Form<V>,
  onRefused: (error: unknown) => void,
): SentCode {
  const countdown = useCountdown();
  const [sending, setSending] = useState(false);
  const values: Record<string, unknown> = form.values;
  const to = String(values[channel.to]);
  const typed = form.values.imageCode;
  const { last, setLast, captcha } = proof;
  const { desk, now } = captcha;
  const wait = last.to === to ? countdown.left : 0;

  // A picture serves once; the next one comes when the next code may be asked for.
  const renew = now.phase === 'passed' && now.kind === 'IMAGE' && wait === 0;
  useEffect(() => {
    if (renew) desk.renew();
  }, [renew, desk]);

  const send = async () => {
    const isRight = form.checkOnly(channel.to);
    const fault = proof.missing(typed);
    if (fault) form.refuse({ imageCode: fault });
    if (!sendCode || !isRight || fault) return;
    // Where several phones are proven on one page, each has a group of its own.
    const around = document.activeElement?.closest('fieldset') ?? document;
    setSending(true);
    try {
      const answer = await desk.answer(typed);
      const { resendAfterSeconds } = await sendCode(to.trim(), answer);
      desk.pass();
      form.setMany({ [channel.code]: '' } as Partial<V>);
      setLast({ to, sent: true });
      countdown.start(resendAfterSeconds);
      around.querySelector<HTMLElement>(`input[name="${channel.code}"]`)?.focus();
    } catch (error) {
      desk.renew();
      if (error instanceof ApiProblem && error.code === channel.tooOften) {
        const seconds = error.waitSeconds ?? 60;
        setLast({ to, sent: last.sent && last.to === to });
        countdown.start(seconds);
        form.refuse({ [channel.code]: { code: error.code, params: { n: seconds } } });
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
    sentTo: last.sent && last.to === to ? to : undefined,
    send: () => void send(),
  };
}
