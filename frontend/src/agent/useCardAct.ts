import { newCardChallenge } from '@/api/cards';
import type { CardChallenge, CardPurpose, CardToken } from '@/api/cardTypes';
import { currentLanguage } from '@/i18n';
import { useAgentAct, type AgentAct } from './useAgentAct';

export type { CardStage } from './useAgentAct';

export interface CardAct extends Omit<AgentAct, 'run'> {
  /**
   * @param card which of several the agent's window shall offer first
   * @param ask where the challenge comes from, if it carries more than its purpose
   */
  run: (
    purpose: CardPurpose,
    submit: (token: CardToken) => Promise<void>,
    card?: string,
    ask?: () => Promise<CardChallenge>,
  ) => Promise<void>;
}

/** One signature of the card: fresh challenge, the user's consent and card password at the agent, the server's answer. */
export function useCardAct(): CardAct {
  const act = useAgentAct();
  return {
    ...act,
    run: (purpose, submit, card, ask = () => newCardChallenge(purpose)) =>
      act.run(async (agent, { progress, checking }) => {
        const { challenge, accept, hint } = await ask();
        const token = await agent.authenticate(
          {
            challenge,
            purpose,
            accept,
            hint: { ...hint, ...(card && { token: card }) },
            lang: currentLanguage(),
          },
          progress,
        );
        checking();
        // Named, because another tab may have asked for one since.
        await submit({ ...token, challenge });
      }),
  };
}
