import type { PermittableApplication } from '@/api/schemas';

/** In the order the server has them in. */
export function groupsOf(
  applications: readonly PermittableApplication[],
): readonly (readonly [string, readonly PermittableApplication[]])[] {
  const groups = new Map<string, PermittableApplication[]>();
  for (const one of applications) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups];
}

/** Of what was chosen once, what can be chosen still: the rest has no tick, and the server takes it from nobody. */
export function stillOpen(
  applications: readonly PermittableApplication[],
  chosen: readonly string[],
): ReadonlySet<string> {
  const open = new Set(
    applications.flatMap(({ functions }) => functions.map(({ permission }) => permission)),
  );
  return new Set(chosen.filter((one) => open.has(one)));
}

/** All that an operator may do by roles and by what was given singly. */
export const permitted = (applications: readonly PermittableApplication[]): ReadonlySet<string> =>
  new Set(
    applications.flatMap(({ functions }) =>
      functions.filter((one) => one.permitted).map((one) => one.permission),
    ),
  );
