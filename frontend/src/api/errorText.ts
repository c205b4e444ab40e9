import { useFaultText } from '@/ui/faultText';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NetworkLost } from './problem';

/**
 * What to tell the user about anything a call may throw.
 * @return takes values known here, in the language now shown, in the place of the answer's
 */
export function useErrorText(): (error: unknown, own?: Record<string, string>) => string {
  const { t } = useTranslation();
  const faultText = useFaultText();
  return useCallback(
    (error, own) => {
      if (error instanceof NetworkLost) return t('networkLost');
      if (error instanceof ApiProblem) {
        const { code, params, serverMessage } = error;
        return faultText({
          code,
          params: { ...params, ...own },
          ...(serverMessage && { message: serverMessage }),
        });
      }
      return faultText({ code: 'INTERNAL_ERROR', params: { reference: '—' } });
    },
    [t, faultText],
  );
}
