import type { AgentFault } from './fault';
import type { AgentInfo, Snapshot } from './wire';

/** What the page knows of the agent on this computer. */
export type AgentState =
  /** Not looked for yet. */
  | { phase: 'unknown' }
  /** The browser will ask the user for permission at the first try; the page explains that first. */
  | { phase: 'explain' }
  | { phase: 'asking' }
  /** The browser's question is open; the call goes on with the user's answer. */
  | { phase: 'waiting' }
  /** The user, or the administrator of the computer, does not let the page speak with the agent. */
  | { phase: 'denied' }
  | { phase: 'absent' }
  /** Something listens at the port but does not answer this site. */
  | { phase: 'refused' }
  | { phase: 'outdated'; info: AgentInfo; minimum: string }
  | { phase: 'unpaired'; info: AgentInfo }
  /** The agent's window shows the same six digits; none where the agent's policy asks nobody. */
  | { phase: 'pairing'; info: AgentInfo; code?: string }
  | { phase: 'ready'; info: AgentInfo; snapshot: Snapshot }
  | { phase: 'failed'; fault: AgentFault; info?: AgentInfo };

/** Where the user may have changed something meanwhile: started the agent, or allowed it in the browser. */
export const isWorthAnotherLook = ({ phase }: AgentState): boolean =>
  phase === 'absent' ||
  phase === 'refused' ||
  phase === 'explain' ||
  phase === 'outdated' ||
  phase === 'failed' ||
  phase === 'denied';
