import { useErrorText } from '@/api/errorText';
import { useSessionActs } from '@/api/session';
import { notices } from '@/ui/notices';
import { unsaved } from '@/ui/unsaved';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { useLeaveUnsaved } from './useLeaveUnsaved';

/** UIC-21, UIC-22: names unsaved input first; afterwards the portal is open and the way back shows nothing. */
export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation();
  const { signOut } = useSessionActs();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const leaveUnsaved = useLeaveUnsaved();
  return useCallback(async () => {
    if (!(await leaveUnsaved(t('signOut')))) return;
    try {
      await signOut(async () => {
        unsaved.forget();
        // At once: a page of the signed-in area that lived on for a moment without a session would lead to sign-in.
        await navigate(paths.portal(), { replace: true, flushSync: true });
      });
    } catch (error) {
      notices.error(errorText(error));
    }
  }, [t, signOut, navigate, errorText, leaveUnsaved]);
}
