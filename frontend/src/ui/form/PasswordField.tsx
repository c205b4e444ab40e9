import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame } from './FieldFrame';
import css from './PasswordField.module.css';
import type { Form } from './useForm';

interface PasswordFieldProps<V> {
  form: Form<V>;
  name: keyof V & string;
  label: string;
  /** `current-password` or `new-password`: what the browser's password manager should offer (UIC-28). */
  autoComplete: 'current-password' | 'new-password';
  /** Rules and the like, shown below and read out with the field. */
  hint?: ReactNode;
  autoFocus?: boolean;
}

/** A password, hidden until asked for; tells when capitals are locked. */
export function PasswordField<V>({
  form,
  name,
  label,
  autoComplete,
  hint,
  autoFocus,
}: PasswordFieldProps<V>) {
  const { t } = useTranslation('common');
  const id = useId();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const fault = form.faults[name];
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <FieldFrame
      id={id}
      label={label}
      labelText={label}
      required
      fault={fault}
      hint={
        capsLock || hint ? (
          <>
            {capsLock && (
              <span className={css['caps']} role="status">
                {t('capsLock')}
              </span>
            )}
            {hint}
          </>
        ) : undefined
      }
    >
      <Input
        id={id}
        name={name}
        type={shown ? 'text' : 'password'}
        value={String(form.values[name] ?? '')}
        status={fault ? 'error' : ''}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        autoCapitalize="none"
        spellCheck={false}
        aria-required
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint || capsLock, fault)}
        onChange={(event) => form.set(name, event.target.value as V[keyof V & string])}
        onKeyUp={look}
        onKeyDown={look}
        onBlur={() => {
          setCapsLock(false);
          form.leave(name);
        }}
        suffix={
          <button
            type="button"
            className={css['eye']}
            aria-label={t('showPassword')}
            aria-pressed={shown}
            onClick={(event) => {
              // Ant Design would move the focus to the field, and who uses the keyboard would lose the place.
              event.stopPropagation();
              setShown(!shown);
            }}
          >
            {shown ? <EyeOutlined aria-hidden="true" /> : <EyeInvisibleOutlined aria-hidden="true" />}
          </button>
        }
      />
    </FieldFrame>
  );
}
