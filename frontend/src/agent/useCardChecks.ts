import { clockSkewSeconds } from '@/api/clock';
import { useQuery } from '@tanstack/react-query';
import type { Agent, AgentState } from './agent';
import { cardChecks, type Check } from './checks';
import { useAgent } from './useAgent';

/** The live list of CRD-20: follows the agent, the cards and the clock while it is on show. */
export function useCardChecks(): { agent: Agent; state: AgentState; checks: Check[] } {
  const { agent, state } = useAgent();
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
    checks: cardChecks({ state, diagnosis: diagnosis.data, clockSeconds: clock.data ?? undefined }),
  };
}
