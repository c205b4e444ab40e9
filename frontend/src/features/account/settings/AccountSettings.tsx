import type { AccountView } from '@/api/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsDialog } from './SettingsDialog';

/** The action 设置 of the row Account settings (ACC-60). */
export function AccountSettings({ account }: { account: AccountView }) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={t('settingsTitle')} onClick={() => setOpen(true)}>
        {t('settingsOpen')}
      </Button>
      {open && <SettingsDialog account={account} onClose={() => setOpen(false)} />}
    </>
  );
}
