import { useSite } from '@/api/queries';
import { useSyncExternalStore } from 'react';
import { createAgent, type Agent, type AgentSettings } from './agent';
import type { AgentState } from './state';

let one: { agent: Agent; key: string } | undefined;

/** One for the whole page: all its parts see the same state, and the agent one browser. */
function agentFor(settings: AgentSettings): Agent {
  const key = JSON.stringify(settings);
  if (one?.key !== key) one = { agent: createAgent(settings), key };
  return one.agent;
}

/** A server that names none, or cannot be asked. */
const DEFAULTS: AgentSettings = { ports: [24817, 24818, 24819], minimumVersion: '0' };

/** Until the server has told which ports to ask. */
const nobody = () => () => undefined;
const UNKNOWN: AgentState = { phase: 'unknown' };

/** The agent of this computer, followed while the component is on show. */
export function useAgent(): { agent: Agent; state: AgentState } {
  const site = useSite();
  const told = site.data?.agent;
  const settled = !site.isPending;
  const agent = agentFor({
    ports: told?.ports ?? DEFAULTS.ports,
    minimumVersion: told?.minimumVersion ?? DEFAULTS.minimumVersion,
  });
  const state = useSyncExternalStore(
    settled ? agent.subscribe : nobody,
    settled ? agent.state : () => UNKNOWN,
  );
  return { agent, state };
}
