import { useConnected } from '@/api/connection';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import css from './OfflineNotice.module.css';

/** What was typed stays; the next answer of the server takes the notice away. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const connected = useConnected();
  const queries = useQueryClient();
  return (
    <div role="alert">
      {!connected && (
        <div className={css['notice']}>
          <span>{t('networkLost')}</span>
          <button
            type="button"
            className="link-button"
            onClick={() => void queries.refetchQueries({ type: 'active' })}
          >
            {t('retry')}
          </button>
        </div>
      )}
    </div>
  );
}
