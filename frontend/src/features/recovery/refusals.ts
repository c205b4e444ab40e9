import { ApiProblem } from '@/api/problem';
import type { HelpTopic } from '@/app/paths';
import type { Fault } from '@/ui/rules/fault';

export interface Refusal {
  /** For the place beside the buttons. */
  whole?: unknown;
  /** For the fields of the form. */
  fields?: Record<string, Fault>;
  /** The page has to do something else than showing it. */
  way?: 'expired' | 'reload';
}

/** Where a refused step is shown. A field the form does not have shows nothing, so the whole is told then. */
export function refusalOf(error: unknown, names: readonly string[]): Refusal {
  if (!(error instanceof ApiProblem)) return { whole: error };
  if (error.code === 'RECOVERY_EXPIRED') return { way: 'expired' };
  if (error.code === 'RECOVERY_STEP' || error.code === 'CONFLICT_STALE')
    return { way: 'reload', whole: error };
  const own = Object.entries(error.fieldFaults).filter(([name]) => names.includes(name));
  return own.length > 0 ? { fields: Object.fromEntries(own) } : { whole: error };
}

const TOPICS: Record<string, HelpTopic> = {
  ID_CHECK_FAILED: 'identity-check',
  ID_DATES_NOT_CONFIRMED: 'identity-check',
  LEGAL_ID_CHECK_FAILED: 'identity-check',
  BANK_CHECK_FAILED: 'bank-card-check',
};

/** The help that says what to do about it (RCU-35, RCU-49). */
export const topicOf = (error: unknown): HelpTopic | undefined =>
  error instanceof ApiProblem ? TOPICS[error.code] : undefined;
