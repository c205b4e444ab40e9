import { useEffect, useRef, useState } from 'react';
import type { Agent } from './agent';
import { isCancelled } from './fault';
import type { Progress } from './operations';
import type { OperationState } from './wire';
import { useAgent } from './useAgent';

/** Where a card action stands: with the agent, or with the server before and after it. */
export type CardStage = 'challenge' | 'checking' | OperationState;

export interface AgentAct {
  /** Undefined while nothing runs. */
  stage: CardStage | undefined;
  error: unknown;
  /** The user has sent the question away; that is no error. */
  cancelled: boolean;
  /** @param work one at a time; a second one is not begun */
  run: (work: (agent: Agent, steps: ActSteps) => Promise<void>) => Promise<void>;
  cancel: () => void;
  fail: (error: unknown) => void;
  reset: () => void;
}

export interface ActSteps {
  /** For the agent's part. */
  progress: Progress;
  /** The server's part has begun: it cannot be called back any more. */
  checking: () => void;
}

/** Something the user answers at the agent's window, between two answers of the server. */
export function useAgentAct(): AgentAct {
  const { agent } = useAgent();
  const [stage, setStage] = useState<CardStage>();
  const [error, setError] = useState<unknown>();
  const [cancelled, setCancelled] = useState(false);
  const running = useRef<AbortController>(undefined);

  // A page that is left takes its window at the agent along.
  useEffect(() => () => running.current?.abort(), []);

  const reset = () => {
    setError(undefined);
    setCancelled(false);
  };
  const run: AgentAct['run'] = async (work) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    reset();
    setStage('challenge');
    try {
      await work(agent, {
        progress: { onState: setStage, signal: control.signal },
        checking: () => setStage('checking'),
      });
    } catch (caught) {
      if (isCancelled(caught)) setCancelled(true);
      else setError(caught);
    } finally {
      running.current = undefined;
      setStage(undefined);
    }
  };

  return { stage, error, cancelled, run, cancel: () => running.current?.abort(), fail: setError, reset };
}
