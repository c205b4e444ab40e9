import { notices } from '@/ui/notices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from './agent';
import { isCancelled } from './fault';
import type { OperationState } from './wire';
import { useAgentText } from './useAgentText';

export interface PinChange {
  stage: OperationState | undefined;
  error: unknown;
  /** @param token which card; the only one connected where none is named */
  start: (kind: 'change' | 'unblock', token?: string) => void;
}

/** A new card password, entered in the agent's window alone (CRD-33, CRD-34). */
/** @param onDone told when it has worked */
export function usePinChange(agent: Agent, onDone?: () => void): PinChange {
  const { t } = useTranslation('agent');
  const told = useAgentText();
  const [stage, setStage] = useState<OperationState>();
  const [error, setError] = useState<unknown>();

  const start: PinChange['start'] = (kind, token) => {
    const state = agent.state();
    const one = token ?? (state.phase === 'ready' ? state.snapshot.tokens[0]?.id : undefined);
    if (!one || stage) return;
    setError(undefined);
    setStage('queued');
    const asked =
      kind === 'change'
        ? agent.changePin(one, { onState: setStage })
        : agent.unblockPin(one, { onState: setStage });
    asked
      .then(() => {
        notices.success(t(kind === 'change' ? 'pinChanged' : 'pinUnblocked'));
        onDone?.();
      })
      .catch((caught: unknown) => {
        if (isCancelled(caught)) return;
        setError(caught);
        notices.error(told(caught).text);
      })
      .finally(() => setStage(undefined));
  };

  return { stage, error, start };
}
