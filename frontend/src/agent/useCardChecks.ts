import { clockSkewSeconds } from '@/api/clock';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Agent } from './agent';
import { cardChecks, type Check } from './checks';
import type { AgentState } from './state';
import { useAgent } from './useAgent';

export interface CardChecks {
  agent: Agent;
  state: AgentState;
  checks: Check[];
  /** Of several cards the one the user wants, the first if none was picked; the agent takes it (CRD-30). */
  chosen: string | undefined;
  choose: (token: string) => void;
}

/** The live list of CRD-20: follows the agent, the cards and the clock while it is on show. */
export function useCardChecks(): CardChecks {
  const { agent, state } = useAgent();
  const [wanted, choose] = useState<string>();
  const snapshot = state.phase === 'ready' ? state.snapshot : undefined;
  const diagnosis = useQuery({
    queryKey: ['agent-diagnosis', state.phase === 'ready' ? state.info.instance : '', snapshot?.version],
    // A diagnosis that cannot be had keeps nobody from signing in; the agent checks again.
    queryFn: () => agent.diagnosis().catch(() => ({ checks: [] })),
    enabled: (snapshot?.tokens.length ?? 0) > 0,
    staleTime: Infinity,
    gcTime: 0,
  });
  const clock = useQuery({ queryKey: ['clock'], queryFn: clockSkewSeconds, staleTime: 60_000, retry: false });
  return {
    agent,
    state,
    chosen: (snapshot?.tokens.find(({ id }) => id === wanted) ?? snapshot?.tokens[0])?.id,
    choose,
    checks: cardChecks({ state, diagnosis: diagnosis.data, clockSeconds: clock.data ?? undefined }),
  };
}
