import type { AccountView } from '@/api/schemas';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { notices } from '@/ui/notices';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import css from '../RevealDialog.module.css';
import { useActivation } from './useActivation';

/** 激活 (ACC-54, ACC-56 to ACC-58); the card session goes on. */
export function ActivationDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('account');
  const common = useTranslation().t;
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
        <NewPasswordFields form={form} username={account.username} autoFocus />
        {needsMobile && <PhoneFields form={form} proof={proof} sms={sms} hint={t('activateMobile')} />}
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
