import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import { CaptchaField } from './CaptchaField';
import { CodeField } from './CodeField';
import type { EmailProof, EmailValues } from './useEmailCode';
import { useInboxHint } from './useInboxHint';
import type { SentCode } from './useSentCode';

interface EmailFieldsProps<V extends EmailValues> {
  form: Form<V>;
  proof: EmailProof;
  code: SentCode;
  /** What the address is for. */
  hint?: string;
  autoFocus?: boolean;
  /** What the fields are called, where that is not what they usually are. */
  labels?: Partial<Record<keyof EmailValues, string>>;
}

/** An e-mail address, the captcha that guards the sending, and the code sent to it (REG-43, table 2.4). */
export function EmailFields<V extends EmailValues>({
  form,
  proof,
  code,
  hint,
  autoFocus,
  labels,
}: EmailFieldsProps<V>) {
  const { t } = useTranslation('captcha');
  const label = useTranslation('labels').t;
  const inbox = useInboxHint();
  return (
    <>
      <TextField
        form={form}
        name="email"
        label={labels?.email ?? label('email')}
        required
        autoComplete="email"
        inputMode="email"
        maxLength={120}
        hint={hint}
        {...(autoFocus && { autoFocus })}
      />
      <CaptchaField form={form} captcha={proof.captcha} label={labels?.imageCode ?? label('imageCode')} />
      <CodeField
        form={form}
        name="emailCode"
        label={labels?.emailCode ?? label('emailCode')}
        sendText={t('sendEmail')}
        wait={code.wait}
        sending={code.sending}
        onSend={code.send}
        praise={code.sentTo && t('sent', { to: code.sentTo })}
        hint={inbox}
      />
    </>
  );
}
