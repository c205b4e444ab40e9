import type { ChangeDone } from '@/api/schemas';
import { sessionEvents } from '@/api/sessionEvents';
import { notices } from '@/ui/notices';
import { unsaved } from '@/ui/unsaved';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/**
 * After a change: the page shows it at once, or, where rights rest on it, the sign-in page opens with the reason and leads
 * back here (ACC-09).
 */
export function useChanged(onClose: () => void): (done: ChangeDone, saved: string) => void {
  const { t } = useTranslation('change');
  const queries = useQueryClient();
  return ({ changed, effects }, saved) => {
    onClose();
    if (effects.includes('SIGN_IN_AGAIN')) {
      unsaved.forget();
      sessionEvents.ended('DATA_CHANGED');
      return;
    }
    notices.success(changed ? saved : t('unchanged'));
    void queries.invalidateQueries({ queryKey: ['account'] });
    void queries.invalidateQueries({ queryKey: ['session'] });
    void queries.invalidateQueries({ queryKey: ['real-name'] });
  };
}
