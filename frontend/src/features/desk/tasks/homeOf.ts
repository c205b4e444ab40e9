import type { Duty } from '@/api/schemas';
import { paths } from '@/app/paths';

/** The first page a member has something to do on; who has no duty yet sees an empty desk. */
export function homeOf(duties: readonly Duty[]): string {
  const has = (...any: Duty[]) => any.some((duty) => duties.includes(duty));
  if (has('RECOVERY_REVIEWER', 'REVIEWER_INF', 'SUPERVISOR')) return paths.desk();
  if (has('ACCOUNT_DESK')) return paths.deskDepartmentUsers();
  if (has('STAFF_ADMIN')) return paths.deskMembers();
  if (has('CATALOGUE_ADMIN')) return paths.deskSettings();
  if (has('AUDITOR')) return paths.deskTrail();
  return paths.desk();
}
