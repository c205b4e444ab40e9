import { useState } from 'react';
import type { Agent } from './agent';
import { isCancelled } from './fault';

/** Connects this browser with the agent; what goes wrong is kept to be shown. */
export function usePairing(agent: Agent): { pair: () => void; error: unknown } {
  const [error, setError] = useState<unknown>();
  return {
    error,
    pair: () => {
      setError(undefined);
      agent.pair().catch((caught: unknown) => {
        if (!isCancelled(caught)) setError(caught);
      });
    },
  };
}
