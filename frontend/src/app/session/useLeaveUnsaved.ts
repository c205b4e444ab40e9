import { ask } from '@/ui/question';
import { unsaved } from '@/ui/unsaved';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Names what is not saved and asks whether to leave it (UIC-22). @returns true where nothing stands in the way */
export function useLeaveUnsaved(): (confirm: string) => Promise<boolean> {
  const { t } = useTranslation();
  return useCallback(
    async (confirm) => {
      if (!unsaved.any()) return true;
      const list = unsaved.labels().join(t('listSeparator'));
      const leave = await ask({
        title: t('unsavedTitle'),
        text: t('unsavedText', { list }),
        confirm,
        cancel: t('stay'),
      });
      if (leave) unsaved.forget();
      return leave;
    },
    [t],
  );
}
