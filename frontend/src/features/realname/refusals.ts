import { ApiProblem } from '@/api/problem';
import type { HelpTopic } from '@/app/paths';
import type { Fault } from '@/ui/rules/fault';

/** The codes a refusal names, the whole's first. */
const codes = (error: ApiProblem) => [
  error.code,
  ...Object.values(error.fieldFaults).map(({ code }) => code),
];

export const isRefusal = (error: unknown, ...wanted: string[]): boolean =>
  error instanceof ApiProblem && codes(error).some((code) => wanted.includes(code));

const TOPICS: Record<string, HelpTopic> = {
  ID_CHECK_FAILED: 'identity-check',
  ID_DATES_NOT_CONFIRMED: 'identity-check',
  BANK_CHECK_FAILED: 'bank-card-check',
  BANK_UNSUPPORTED: 'bank-card-check',
};

/** The help that says what to do about it (RNV-10, RNV-32). */
export const topicOf = (error: unknown): HelpTopic | undefined =>
  error instanceof ApiProblem
    ? codes(error)
        .map((code) => TOPICS[code])
        .find((topic) => topic !== undefined)
    : undefined;

export interface Refusal {
  whole?: unknown;
  fields?: Record<string, Fault>;
}

/**
 * Where a refusal is shown: at the fields of the form it names, else as a whole.
 * @param renamed fields that are called otherwise here
 */
export function refusalOf(
  error: unknown,
  names: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Refusal {
  if (!(error instanceof ApiProblem)) return { whole: error };
  const found = Object.entries(error.fieldFaults).map(
    ([name, fault]) => [renamed[name] ?? name, fault] as const,
  );
  const own = found.filter(([name]) => names.includes(name));
  if (own.length > 0) return { fields: Object.fromEntries(own), ...(topicOf(error) && { whole: error }) };
  return { whole: error };
}
