import type { AccountView } from '@/api/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivationDialog } from './ActivationDialog';

/** The action of the row Login password while the account is not activated (ACC-35, ACC-55, ACC-56). */
export function Activation({ account }: { account: AccountView }) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  // Only a session made with the card of this account may set its password; the server says whether this is one.
  if (!account.activatable) return <span>{t('activateWithCard')}</span>;
  return (
    <>
      <Button type="primary" size="small" onClick={() => setOpen(true)}>
        {t('activate')}
      </Button>
      {open && <ActivationDialog account={account} onClose={() => setOpen(false)} />}
    </>
  );
}
