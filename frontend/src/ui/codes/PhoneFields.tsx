import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import { CaptchaField } from './CaptchaField';
import { CodeField } from './CodeField';
import { useInboxHint } from './useInboxHint';
import type { PhoneValues, SmsCode, SmsProof } from './useSmsCode';

interface PhoneFieldsProps<V extends PhoneValues> {
  form: Form<V>;
  proof: SmsProof;
  sms: SmsCode;
  /** What the number is for. */
  hint?: string;
  placeholder?: string;
  /** Whether it is the user's own: only then the browser may offer the one it knows. */
  own?: boolean;
  autoFocus?: boolean;
  /** Whether sending takes an image code, or not yet. */
  guarded?: boolean;
  /** What the fields are called, where that is not what they usually are. */
  labels?: Partial<Record<keyof PhoneValues, string>>;
}

/** 138****1234, enough to see where a code went. */
const masked = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** A phone, the captcha that guards the sending, and the code sent to it (REG-21, GEN-25). */
export function PhoneFields<V extends PhoneValues>(props: PhoneFieldsProps<V>) {
  const { form, proof, sms, hint, placeholder, own = true, autoFocus, guarded = true, labels } = props;
  const { t } = useTranslation('captcha');
  const label = useTranslation('labels').t;
  const inbox = useInboxHint();
  return (
    <>
      <TextField
        form={form}
        name="mobile"
        label={labels?.mobile ?? label('mobile')}
        required
        autoComplete={own ? 'tel-national' : 'off'}
        inputMode="tel"
        normalise={(value) => value.replace(/[\s-]/g, '').slice(0, 15)}
        hint={hint}
        placeholder={placeholder}
        {...(autoFocus && { autoFocus })}
      />
      {guarded && (
        <CaptchaField form={form} captcha={proof.captcha} label={labels?.imageCode ?? label('imageCode')} />
      )}
      <CodeField
        form={form}
        name="smsCode"
        label={labels?.smsCode ?? label('smsCode')}
        wait={sms.wait}
        sending={sms.sending}
        onSend={sms.send}
        praise={sms.sentTo && t('sent', { to: masked(sms.sentTo) })}
        hint={inbox}
      />
    </>
  );
}
