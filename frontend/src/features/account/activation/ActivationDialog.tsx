import { useSite } from '@/api/queries';
import type { AccountView } from '@/api/schemas';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { CodeField } from '@/ui/codes/CodeField';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { PasswordField } from '@/ui/form/PasswordField';
import { PasswordRules } from '@/ui/form/PasswordRules';
import { notices } from '@/ui/notices';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import css from '../RevealDialog.module.css';
import { useActivation } from './useActivation';

/** 激活 (ACC-54, ACC-56 to ACC-58); the card session goes on. */
export function ActivationDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('account');
  const captchaText = useTranslation('captcha').t;
  const labels = useTranslation('labels').t;
  const common = useTranslation().t;
  const inboxUrl = useSite().data?.inboxUrl;
  const queries = useQueryClient();
  const needsMobile = account.mobile === undefined;
  const { form, proof, sms, refusal } = useActivation(account.username, needsMobile, () => {
    notices.success(t('activated'));
    onClose();
    void queries.invalidateQueries({ queryKey: ['account'] });
    void queries.invalidateQueries({ queryKey: ['own-card'] });
  });
  return (
    <Modal
      open
      title={t('activateTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      <p className={css['text']}>{t('activateText', { username: account.username })}</p>
      <FormBody form={form} label={t('activateTitle')} narrow>
        <PasswordField
          form={form}
          name="password"
          label={labels('password')}
          autoComplete="new-password"
          autoFocus
          hint={<PasswordRules password={form.values.password} username={account.username} />}
        />
        <PasswordField
          form={form}
          name="passwordConfirm"
          label={labels('passwordConfirm')}
          autoComplete="new-password"
        />
        {needsMobile && (
          <>
            <TextField
              form={form}
              name="mobile"
              label={labels('mobile')}
              required
              autoComplete="tel-national"
              inputMode="tel"
              normalise={(value) => value.replace(/[\s-]/g, '').slice(0, 15)}
              hint={t('activateMobile')}
            />
            <CaptchaField form={form} captcha={proof.captcha} label={labels('imageCode')} />
            <CodeField
              form={form}
              name="smsCode"
              label={labels('smsCode')}
              wait={sms.wait}
              sending={sms.sending}
              onSend={sms.send}
              praise={
                sms.sentTo &&
                captchaText('sent', { to: `${sms.sentTo.slice(0, 3)}****${sms.sentTo.slice(-4)}` })
              }
              hint={
                inboxUrl && (
                  <a href={inboxUrl} target="_blank" rel="noreferrer">
                    {t('openInbox')}
                  </a>
                )
              }
            />
          </>
        )}
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('activate')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
