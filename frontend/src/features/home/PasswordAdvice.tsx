import { CloseOutlined, SafetyOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './HomePage.module.css';

/** SGN-11: advice, no compulsion; it can be sent away for this visit. */
export function PasswordAdvice() {
  const { t } = useTranslation('home');
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  return (
    <div className={css['advice']} role="note">
      <SafetyOutlined aria-hidden="true" />
      <p>{t('passwordAdvice')}</p>
      <button type="button" aria-label={t('dismiss')} onClick={() => setDismissed(true)}>
        <CloseOutlined aria-hidden="true" />
      </button>
    </div>
  );
}
