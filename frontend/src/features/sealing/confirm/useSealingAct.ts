import type { Agent } from '@/agent/agent';
import { AgentFault } from '@/agent/fault';
import type { Progress } from '@/agent/operations';
import { useAgentAct, type AgentAct } from '@/agent/useAgentAct';
import { ApiProblem } from '@/api/problem';
import { completeSealing, prepareSealing } from '@/api/sealing';
import type { SealedDocument, SealingRequest } from '@/api/sealingTypes';
import { useRef, useState } from 'react';
import { stepOf } from '../refusals';

interface Signed {
  preparationId: string;
  signature: string;
}

export interface SealingAct extends Omit<AgentAct, 'run'> {
  /** The card has signed; only the server's answer is missing. */
  signed: boolean;
  /** From the preparation to the sealed document, or on from where the last try ended. */
  start: (request: Omit<SealingRequest, 'pageKey'>) => void;
  /** SEL-63: what was signed, without waiting for a time stamp any longer. */
  goOnWithout: () => void;
}

/** Nothing came of the signature, and the same one may be sent again. */
const isRepeatable = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status >= 500 || error.status === 429;

/** What the card is to sign is prepared for this page's key alone, signed by the agent, and handed back (SEL-55). */
export function useSealingAct(
  onSealed: (sealed: SealedDocument) => void,
  onRefused: (error: unknown) => void,
): SealingAct {
  const { run, ...act } = useAgentAct();
  const waiting = useRef<Signed>(undefined);
  const [signed, setSigned] = useState(false);
  const keep = (next: Signed | undefined) => {
    waiting.current = next;
    setSigned(next !== undefined);
  };

  const sign = async (
    agent: Agent,
    request: Omit<SealingRequest, 'pageKey'>,
    progress: Progress,
  ): Promise<Signed> => {
    const { preparationId, ticket } = await prepareSealing({ ...request, pageKey: await agent.pageKey() });
    const { items } = await agent.seal(ticket, progress);
    const item = items[0];
    if (!item || 'error' in item) throw new AgentFault(item?.error ?? 'internal');
    return { preparationId, signature: item.signature };
  };

  const complete = async ({ preparationId, signature }: Signed, withoutTimeStamp: boolean) => {
    try {
      onSealed(await completeSealing(preparationId, signature, withoutTimeStamp));
    } catch (error) {
      if (!isRepeatable(error)) keep(undefined);
      throw error;
    }
  };

  /** What can be put right at another step leads there. */
  const orBack = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (stepOf(error) === 'confirm') throw error;
      onRefused(error);
    }
  };

  return {
    ...act,
    signed,
    start: (request) =>
      void run((agent, { progress, checking }) =>
        orBack(async () => {
          if (!waiting.current) keep(await sign(agent, request, progress));
          checking();
          if (waiting.current) await complete(waiting.current, false);
        }),
      ),
    goOnWithout: () =>
      void run((_, { checking }) =>
        orBack(async () => {
          checking();
          if (waiting.current) await complete(waiting.current, true);
        }),
      ),
  };
}
