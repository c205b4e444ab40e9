import type { AccountView } from '@/api/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordDialog } from './PasswordDialog';

/** The action of the row Login password of an activated account (ACC-35). */
export function ChangePassword({ account }: { account: AccountView }) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={t('changePassword')} onClick={() => setOpen(true)}>
        {t('change')}
      </Button>
      {open && <PasswordDialog account={account} onClose={() => setOpen(false)} />}
    </>
  );
}
