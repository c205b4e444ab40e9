import type { Agent } from '@/agent/agent';
import type { AgentState } from '@/agent/state';
import { useAgent } from '@/agent/useAgent';
import type { Diagnosis } from '@/agent/wire';
import { clockSkewSeconds } from '@/api/clock';
import { useOwnCard, useSite } from '@/api/queries';
import { useSession } from '@/api/session';
import { useQuery } from '@tanstack/react-query';
import { findings, type Finding } from './findings';

export interface DiagnosisState {
  agent: Agent;
  state: AgentState;
  found: Finding[];
  busy: boolean;
  checkedAt: number;
  /** KEY-24: everything once more. */
  checkAll: () => Promise<void>;
}

/** All checks of table 5.1, kept up to date while the page is on show. */
export function useDiagnosis(): DiagnosisState {
  const { agent, state } = useAgent();
  const site = useSite();
  const session = useSession();
  const own = useOwnCard(Boolean(session) && (session?.kind ?? '').startsWith('ENT_'));
  const clock = useQuery({ queryKey: ['clock'], queryFn: clockSkewSeconds, retry: false });
  const snapshot = state.phase === 'ready' ? state.snapshot.version : undefined;
  const diagnosis = useQuery<Diagnosis | null>({
    queryKey: ['agent-diagnosis', 'page', state.phase === 'ready' ? state.info.instance : '', snapshot],
    // Against the server's clock as it was read a moment ago.
    queryFn: () => agent.diagnosis(serverSeconds(clock.data)).catch(() => null),
    enabled: state.phase === 'ready',
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  return {
    agent,
    state,
    busy: clock.isFetching || diagnosis.isFetching || state.phase === 'asking',
    checkedAt: Math.max(clock.dataUpdatedAt, clock.errorUpdatedAt, diagnosis.dataUpdatedAt),
    found: findings({
      userAgent: navigator.userAgent,
      browsers: site.data?.browsers ?? [],
      clockSeconds: clock.data,
      serverReached: !clock.isError,
      state,
      latestVersion: site.data?.agent.latestVersion,
      diagnosis: state.phase === 'ready' ? (diagnosis.data ?? undefined) : undefined,
      bound: own.data && Boolean(own.data.card),
    }),
    checkAll: async () => {
      await Promise.all([clock.refetch(), agent.look(), session && own.refetch()]);
      await diagnosis.refetch();
    },
  };
}

const serverSeconds = (ahead: number | null | undefined): number | undefined =>
  typeof ahead === 'number' ? Date.now() / 1000 - ahead : undefined;
