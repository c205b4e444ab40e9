import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from './rules/fault';

const holes = (text: string) => [...text.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] ?? '');

/**
 * The text of a code in the language now shown, from the texts page and server share; so a message follows the
 * language switch (UIC-20). Only where a value it needs is not known here the server's own sentence is taken.
 */
export function useFaultText(): (fault: Fault, label?: string) => string {
  const { t, i18n } = useTranslation('errors');
  return useCallback(
    (fault, label) => {
      const params: Record<string, string | number> = {
        // A text that names several fields names its own one when it stands beside it.
        ...(label && { label, fields: label }),
        ...fault.params,
      };
      // A card's state comes as a code; one without a word here is told by the server's sentence.
      if (/^[A-Z_]+$/.test(String(params['state']))) {
        const word = i18n.getResource(i18n.language, 'cards', `cardState_${params['state']}`) as unknown;
        if (typeof word === 'string') params['state'] = word;
        else delete params['state'];
      }
      const raw = i18n.getResource(i18n.language, 'errors', fault.code) as string | undefined;
      if (raw !== undefined && holes(raw).every((hole) => hole in params)) {
        return (t as (key: string, values: object) => string)(fault.code, params);
      }
      return fault.message ?? t('INTERNAL_ERROR', { reference: '—', ...params });
    },
    [t, i18n],
  );
}
