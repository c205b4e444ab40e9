import { useErrorText } from '@/api/errorText';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AgentFault } from './fault';
import { toldCode } from './remedies';

export interface Told {
  text: string;
  remedy?: string;
}

/** What to say about anything a card action may throw: the agent's faults with their remedy, the server's by its texts. */
export function useAgentText(): (error: unknown) => Told {
  const { t } = useTranslation('agent');
  const errorText = useErrorText();
  return useCallback(
    (error) => {
      if (!(error instanceof AgentFault)) return { text: errorText(error) };
      const code = toldCode(error.code);
      const values = {
        reference: error.reference ?? '—',
        left: '?',
        minutes: '?',
        days: '?',
        date: '?',
        ...error.params,
      };
      const say = (part: 'text' | 'remedy') =>
        (t as (key: string, values: object) => string)(`faults.${code}.${part}`, values);
      return { text: say('text'), remedy: say('remedy') };
    },
    [t, errorText],
  );
}
