/** What can be compared of a record: shown values by the names of the form's fields. */
export type Comparable = Record<string, string | undefined>;

/** What somebody else has changed, beside what was seen and what was typed. */
export interface Difference {
  field: string;
  before: string;
  now: string;
  typed: string;
}

/** @param typed the form as it stands; nothing of it is touched */
export function differences(before: Comparable, now: Comparable, typed: Comparable): Difference[] {
  return Object.keys(now)
    .filter((field) => (before[field] ?? '') !== (now[field] ?? ''))
    .map((field) => ({
      field,
      before: before[field] ?? '',
      now: now[field] ?? '',
      typed: typed[field]?.trim() ?? '',
    }));
}
