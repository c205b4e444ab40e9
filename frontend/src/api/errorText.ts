import { useFaultText } from '@/ui/faultText';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NetworkLost } from './problem';

/** What to tell the user about anything a call may throw. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  const faultText = useFaultText();
  return useCallback(
    (error) => {
      if (error instanceof NetworkLost) return t('networkLost');
      if (error instanceof ApiProblem) {
        const { code, params, serverMessage } = error;
        return faultText({ code, params, ...(serverMessage && { message: serverMessage }) });
      }
      return faultText({ code: 'INTERNAL_ERROR', params: { reference: '—' } });
    },
    [t, faultText],
  );
}
