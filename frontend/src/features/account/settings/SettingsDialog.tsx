import type { AccountView } from '@/api/schemas';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './SettingsDialog.module.css';
import { DirectorySync } from './DirectorySync';
import { NameSwitch } from './NameSwitch';

interface SettingsDialogProps {
  account: AccountView;
  onClose: () => void;
}

/** ACC-60, ACC-64, ACC-66: what signs in beside the user name, and who is told of the own data. */
export function SettingsDialog({ account, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState<'phone' | 'email'>();
  const hasPassword = account.state !== 'NOT_ACTIVATED';
  return (
    <Modal
      open
      title={t('settingsTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      <div className={css['body']}>
        <p className={css['text']}>{t('settingsText')}</p>
        <NameSwitch
          name="phone"
          value={account.mobile}
          on={account.phoneLogin}
          byPassword={account.mobileVerified && hasPassword}
          asking={asking === 'phone'}
          onAsk={(open) => setAsking(open ? 'phone' : undefined)}
        />
        <NameSwitch
          name="email"
          value={account.email}
          on={account.emailLogin}
          byPassword={account.emailVerified && hasPassword}
          asking={asking === 'email'}
          onAsk={(open) => setAsking(open ? 'email' : undefined)}
        />
        <DirectorySync />
      </div>
    </Modal>
  );
}
