import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CodeFieldProps<V> {
  form: Form<V>;
  name: keyof V & string;
  label: string;
  hint?: ReactNode;
  /** Good news, e.g. where the code was sent to. */
  praise?: ReactNode;
  /** Seconds until a code may be asked for again. */
  wait: number;
  sending: boolean;
  onSend: () => void;
  /** The button's words where they say more than usual. */
  sendText?: string;
}

/** A code of six digits sent to the user, with the button that sends it and counts down (GEN-25, GEN-26). */
export function CodeField<V>(props: CodeFieldProps<V>) {
  const { form, name, label, hint, praise, wait, sending, onSend, sendText } = props;
  const { t } = useTranslation('captcha');
  return (
    <TextField
      form={form}
      name={name}
      label={label}
      hint={hint}
      praise={praise}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      normalise={(value) => value.replace(/\D/g, '').slice(0, 6)}
      after={
        <Button onClick={onSend} loading={sending} disabled={wait > 0}>
          {wait > 0 ? t('sendAgainIn', { n: wait }) : (sendText ?? t('send'))}
        </Button>
      }
    />
  );
}
