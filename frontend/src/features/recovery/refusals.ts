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
  if (own.length === 0) return { whole: error };
  const fields = Object.fromEntries(own);
  // The help has its place beside the buttons.
  return topicOf(error) ? { fields, whole: error } : { fields };
}

const TOPICS: Record<string, HelpTopic> = {
  ID_CHECK_FAILED: 'identity-check',
  ID_DATES_NOT_CONFIRMED: 'identity-check',
  LEGAL_ID_CHECK_FAILED: 'identity-check',
  BANK_CHECK_FAILED: 'bank-card-check',
};

/** The help that says what to do about it (RCU-35, RCU-49). */
export function topicOf(error: unknown): HelpTopic | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const codes = [error.code, ...Object.values(error.fieldFaults).map(({ code }) => code)];
  return codes.map((code) => TOPICS[code]).find((topic) => topic !== undefined);
}
