import type { SignInName } from '@/api/signInNames';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { CodeField } from '@/ui/codes/CodeField';
import { useInboxHint } from '@/ui/codes/useInboxHint';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { PasswordField } from '@/ui/form/PasswordField';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './SettingsDialog.module.css';
import { useNameProof } from './useNameProof';

interface NameProofFormProps {
  name: SignInName;
  value: string;
  byPassword: boolean;
  onDone: () => void;
  onCancel: () => void;
}

/** The proof that turns a switch on: the password where the name was proven before, else a code sent to it. */
export function NameProofForm({ name, value, byPassword, onDone, onCancel }: NameProofFormProps) {
  const { t } = useTranslation('account');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const captcha = useTranslation('captcha').t;
  const inbox = useInboxHint();
  const [withPassword, setWithPassword] = useState(byPassword);
  const { form, proof, code, refusal } = useNameProof(name, value, withPassword, t('passwordWrong'), onDone);
  return (
    <div className={css['proof']}>
      <p className={css['text']}>{t(`onText_${name}`)}</p>
      <FormBody form={form} label={t(`onTitle_${name}`)} narrow>
        {withPassword ? (
          <PasswordField
            form={form}
            name="password"
            label={label('password')}
            autoComplete="current-password"
            autoFocus
            hint={
              <button type="button" className="link-button" onClick={() => setWithPassword(false)}>
                {t('useCode')}
              </button>
            }
          />
        ) : (
          <>
            <CaptchaField form={form} captcha={proof.captcha} label={label('imageCode')} />
            <CodeField
              form={form}
              name="code"
              label={label(name === 'phone' ? 'smsCode' : 'emailCode')}
              wait={code.wait}
              sending={code.sending}
              onSend={code.send}
              praise={code.sentTo && captcha('sent', { to: value })}
              hint={inbox}
            />
          </>
        )}
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button onClick={onCancel}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('turnOn')}
          </Button>
        </div>
      </FormBody>
    </div>
  );
}
