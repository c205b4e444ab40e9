import type { ProblemBody } from './wire';

type Params = Record<string, string | number>;

/**
 * Why the agent did not do something, by the codes of docs/agent.md; those found by the page itself begin with
 * `agent.` or `browser.`.
 */
export class AgentFault extends Error {
  readonly code: string;
  readonly params: Params;
  /** Leads to a line in the agent's journal. */
  readonly reference: string | undefined;

  constructor(code: string, params: Params = {}, reference?: string) {
    super(code);
    this.name = 'AgentFault';
    this.code = code;
    this.params = params;
    this.reference = reference;
  }

  static of(problem: ProblemBody | undefined): AgentFault {
    const { code = 'internal', params = {}, ref, ...beside } = problem ?? {};
    const simple = Object.entries({ ...beside, ...params }).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    );
    return new AgentFault(code, Object.fromEntries(simple), ref);
  }
}

/** The user's own decision is no failure. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof AgentFault && error.code === 'user.cancelled';
