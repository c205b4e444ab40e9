import type { CaptchaInUse } from '@/api/useCaptcha';
import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Form } from '@/ui/form/useForm';
import { Input } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './CaptchaField.module.css';
import { CaptchaPicture } from './CaptchaPicture';
import { CaptchaWork } from './CaptchaWork';

interface CaptchaFieldProps<V extends { imageCode: string }> {
  form: Form<V>;
  captcha: CaptchaInUse;
  label: string;
}

/**
 * A picture to read (GEN-24), or, for who cannot, a sum the browser works out by itself. A new captcha empties the
 * field and nothing else.
 */
export function CaptchaField<V extends { imageCode: string }>({
  form,
  captcha,
  label,
}: CaptchaFieldProps<V>) {
  const { t } = useTranslation('captcha');
  const { desk, now } = captcha;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { setMany } = form;
  const fault = form.faults['imageCode' as keyof V & string];

  useEffect(() => desk.onRenewed(() => setMany({ imageCode: '' } as Partial<V>)), [desk, setMany]);

  const usePicture = () => {
    desk.use('IMAGE');
    requestAnimationFrame(() => input.current?.focus());
  };

  if (now.kind === 'PROOF_OF_WORK') {
    return (
      <FieldFrame id={id} label={t('proof')} labelText={t('proof')} fault={fault}>
        <CaptchaWork id={id} captcha={captcha} faulty={fault !== undefined} />
        <button type="button" className={`link-button ${css['switch']}`} onClick={usePicture}>
          {t('usePicture')}
        </button>
      </FieldFrame>
    );
  }
  const passed = now.phase === 'passed';
  return (
    <FieldFrame id={id} label={label} labelText={label} required fault={fault}>
      <div className={css['line']}>
        <Input
          id={id}
          ref={(element) => {
            input.current = element?.input ?? null;
          }}
          name="imageCode"
          value={passed ? t('passed') : form.values.imageCode}
          readOnly={passed}
          status={fault ? 'error' : ''}
          maxLength={passed ? undefined : 4}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-required
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, true, fault)}
          onChange={(event) => form.set('imageCode', event.target.value as V[keyof V & string])}
          onBlur={() => form.leave('imageCode')}
        />
        {!passed && <CaptchaPicture captcha={captcha} />}
      </div>
      {!passed && (
        <div className={css['below']} id={`${id}-hint`}>
          <span aria-live="polite">{now.ranOut ? t('ranOut') : t('hint')}</span>{' '}
          <button type="button" className="link-button" onClick={() => desk.use('PROOF_OF_WORK')}>
            {t('useProof')}
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
