import { AgentFault } from './fault';
import { agentPermission, learnWhetherAsked } from './permission';
import type { AgentState } from './state';
import { findAgent, isAnyTaken, type Found } from './transport';

/** The question may stand open for long; an agent is quicker than that, and nobody answers in half a second. */
const EXPECTED = { millis: 600_000, questionMillis: 500 };

/** Where none is expected, a computer under load is likelier. */
const UNEXPECTED = { millis: 30_000, questionMillis: 5_000 };

interface Listener {
  onCall: () => void;
  /** The browser has put its question to the user. */
  onQuestion: () => void;
}

interface Discovery {
  (): Promise<Found | { obstacle: AgentState }>;
  /** The user has read that the browser may ask, and goes on. */
  explained: () => void;
}

/** Looks for an agent at these ports, in the one way that surprises nobody with the browser's question. */
export function discovery(ports: readonly number[], { onCall, onQuestion }: Listener): Discovery {
  let told = false;

  const discover = async (): Promise<Found | { obstacle: AgentState }> => {
    if (!('subtle' in crypto)) return failed('browser.insecure');
    const { state: before, unasked } = await agentPermission();
    if (!unasked && before === 'denied') return at('denied');
    if (!unasked && before === 'prompt' && !told) return at('explain');
    onCall();
    const question = { open: false };
    const patience = {
      ...(unasked ? UNEXPECTED : EXPECTED),
      onQuestion: () => {
        question.open = !unasked;
        onQuestion();
      },
    };
    const answer = await findAgent(ports, before === 'prompt' ? patience : undefined);
    const { state: now } = await agentPermission();
    if (!answer) return { obstacle: await nobodyAnswered(before, now, question.open) };
    if (before === 'prompt') learnWhetherAsked(now !== 'prompt');
    return answer;
  };

  const nobodyAnswered = async (
    before: PermissionState,
    now: PermissionState,
    questioned: boolean,
  ): Promise<AgentState> => {
    if (now !== before) learnWhetherAsked(true);
    if (now === 'denied' && before !== 'denied') return { phase: 'denied' };
    if (now === 'prompt' && questioned) {
      // The question was sent away unanswered; another call would ask it again.
      told = false;
      return { phase: 'explain' };
    }
    return { phase: (await isAnyTaken(ports)) ? 'refused' : 'absent' };
  };

  return Object.assign(discover, { explained: () => void (told = true) });
}

const at = (phase: 'denied' | 'explain') => ({ obstacle: { phase } });

const failed = (code: string): { obstacle: AgentState } => ({
  obstacle: { phase: 'failed', fault: new AgentFault(code) },
});
