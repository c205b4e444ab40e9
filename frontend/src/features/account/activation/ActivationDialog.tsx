import type { AccountView } from '@/api/schemas';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { NewPasswordFields } from '@/ui/form/NewPasswordFields';
import { notices } from '@/ui/notices';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActivation } from './useActivation';

/** 激活 (ACC-54, ACC-56 to ACC-58); the card session goes on. */
export function ActivationDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const needsMobile = account.mobile === undefined;
  const { form, proof, sms, refusal } = useActivation(account.username, needsMobile, () => {
    notices.success(t('activated'));
    onClose();
    void queries.invalidateQueries({ queryKey: ['account'] });
    void queries.invalidateQueries({ queryKey: ['own-card'] });
  });
  return (
    <FormDialog
      title={t('activateTitle')}
      text={<p>{t('activateText', { username: account.username })}</p>}
      form={form}
      confirm={t('activate')}
      onClose={onClose}
    >
      <NewPasswordFields form={form} username={account.username} autoFocus />
      {needsMobile && <PhoneFields form={form} proof={proof} sms={sms} hint={t('activateMobile')} />}
      <FormFault error={refusal} />
    </FormDialog>
  );
}
