import { newCardChallenge } from '@/api/cards';
import type { CardPurpose, CardToken } from '@/api/cardTypes';
import { currentLanguage } from '@/i18n';
import { useEffect, useRef, useState } from 'react';
import { isCancelled } from './fault';
import type { OperationState } from './wire';
import { useAgent } from './useAgent';

/** Where a card action stands: with the agent, or with the server before and after it. */
export type CardStage = 'challenge' | 'checking' | OperationState;

export interface CardAct {
  /** Undefined while nothing runs. */
  stage: CardStage | undefined;
  error: unknown;
  /** The user has sent the question away; that is no error. */
  cancelled: boolean;
  /** @param card which of several the agent's window shall offer first */
  run: (purpose: CardPurpose, submit: (token: CardToken) => Promise<void>, card?: string) => Promise<void>;
  cancel: () => void;
  fail: (error: unknown) => void;
  reset: () => void;
}

/** One signature of the card: fresh challenge, the user's consent and card password at the agent, the server's answer. */
export function useCardAct(): CardAct {
  const { agent } = useAgent();
  const [stage, setStage] = useState<CardStage>();
  const [error, setError] = useState<unknown>();
  const [cancelled, setCancelled] = useState(false);
  const running = useRef<AbortController>(undefined);

  // A page that is left takes its window at the agent along.
  useEffect(() => () => running.current?.abort(), []);

  const run: CardAct['run'] = async (purpose, submit, card) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setError(undefined);
    setCancelled(false);
    setStage('challenge');
    try {
      const { challenge, accept, hint } = await newCardChallenge(purpose);
      const token = await agent.authenticate(
        {
          challenge,
          purpose,
          accept,
          hint: { ...hint, ...(card && { token: card }) },
          lang: currentLanguage(),
        },
        { onState: setStage, signal: control.signal },
      );
      setStage('checking');
      // Named, because another tab may have asked for one since.
      await submit({ ...token, challenge });
    } catch (caught) {
      if (isCancelled(caught)) setCancelled(true);
      else setError(caught);
    } finally {
      running.current = undefined;
      setStage(undefined);
    }
  };

  return {
    stage,
    error,
    cancelled,
    run,
    cancel: () => running.current?.abort(),
    fail: setError,
    reset: () => {
      setError(undefined);
      setCancelled(false);
    },
  };
}
