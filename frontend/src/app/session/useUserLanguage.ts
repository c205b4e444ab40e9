import { usePreferences } from '@/api/preferences';
import { useSession } from '@/api/session';
import { currentLanguage, switchLanguage } from '@/i18n';
import { isLanguage } from '@/i18n/languages';
import { useEffect } from 'react';

/** UIC-20: the language a user chose comes back on any computer, at sign-in. */
export function useUserLanguage(): void {
  const accountId = useSession()?.accountId;
  const kept = usePreferences()?.['language'];
  useEffect(() => {
    if (accountId && isLanguage(kept) && kept !== currentLanguage()) void switchLanguage(kept);
  }, [accountId, kept]);
}
