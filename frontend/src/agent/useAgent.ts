import { useSite } from '@/api/queries';
import { useSyncExternalStore } from 'react';
import { createAgent, type Agent, type AgentSettings, type AgentState } from './agent';

let one: { agent: Agent; key: string } | undefined;

/** One for the whole page: all its parts see the same state, and the agent one browser. */
function agentFor(settings: AgentSettings): Agent {
  const key = JSON.stringify(settings);
  if (one?.key !== key) one = { agent: createAgent(settings), key };
  return one.agent;
}

/** A page of an older server names none. */
const DEFAULTS: AgentSettings = { ports: [24817, 24818, 24819], minimumVersion: '0' };

/** The agent of this computer, followed while the component is on show. */
export function useAgent(): { agent: Agent; state: AgentState } {
  const told = useSite().data?.agent;
  const agent = agentFor(
    told ? { ports: told.ports, minimumVersion: told.minimumVersion } : DEFAULTS,
  );
  return { agent, state: useSyncExternalStore(agent.subscribe, agent.state) };
}
