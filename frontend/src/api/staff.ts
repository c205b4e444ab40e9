import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client';
import { uuid } from './idempotency';
import type { Duty, NewDepartmentUser, NewStaffMember, Phrase, QualificationCatalogue } from './schemas';

/** Members of the staff, what they keep for the desk, and the trail of what they did. */

const MEMBERS = ['staff', 'members'] as const;
const PHRASES = ['staff', 'phrases'] as const;
const CALENDAR = ['staff', 'calendar'] as const;
const CATALOGUE = ['staff', 'qualification-catalogue'] as const;

export const useMembers = () =>
  useQuery({ queryKey: MEMBERS, queryFn: () => unwrap(client.GET('/api/v1/staff/members')) });

export const usePhrases = () =>
  useQuery({ queryKey: PHRASES, queryFn: () => unwrap(client.GET('/api/v1/staff/phrases')) });

export const useCalendar = (year: number) =>
  useQuery({
    queryKey: [...CALENDAR, year],
    queryFn: () => unwrap(client.GET('/api/v1/staff/calendar', { params: { query: { year } } })),
  });

/** Tabs, fields and code lists of the qualifications (QLF-12). */
export const useQualificationCatalogue = () =>
  useQuery({
    queryKey: CATALOGUE,
    queryFn: () => unwrap(client.GET('/api/v1/staff/qualification-catalogue')),
  });

/** What a search of the trail names; days are ISO dates. */
export interface TrailQuery {
  staff?: string;
  action?: string;
  subject?: string;
  from?: string;
  to?: string;
  page: number;
  pageSize: number;
}

export const useTrail = (query: TrailQuery) =>
  useQuery({
    queryKey: ['staff', 'trail', query],
    queryFn: () => unwrap(client.GET('/api/v1/staff/audit', { params: { query } })),
    placeholderData: (previous) => previous,
  });

/** The initial password is in this answer and nowhere else. */
export const createDepartmentUser = (body: NewDepartmentUser) =>
  unwrap(client.POST('/api/v1/staff/department-users', { body }));

export function useStaffDesk() {
  const queries = useQueryClient();
  const changed = async <T>(queryKey: readonly string[], call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      await queries.invalidateQueries({ queryKey });
    }
  };
  return {
    create: (body: NewStaffMember) =>
      changed(MEMBERS, unwrap(client.POST('/api/v1/staff/members', { body }))),
    setState: (staffId: string, state: 'ACTIVE' | 'DISABLED') =>
      changed(
        MEMBERS,
        unwrap(
          client.PUT('/api/v1/staff/members/{staffId}/state', {
            params: { path: { staffId } },
            body: { state },
          }),
        ),
      ),
    relate: (staffId: string, orgCodes: string[]) =>
      changed(
        MEMBERS,
        unwrap(
          client.PUT('/api/v1/staff/members/{staffId}/relations', {
            params: { path: { staffId } },
            body: { orgCodes },
          }),
        ),
      ),
    propose: (staffId: string, grant: { duty: Duty; mayConfirm: boolean; withdraw: boolean }) =>
      changed(
        MEMBERS,
        unwrap(
          client.POST('/api/v1/staff/members/{staffId}/grants', {
            params: { path: { staffId }, header: { 'Idempotency-Key': uuid() } },
            body: grant,
          }),
        ),
      ),
    judge: (grantId: string, approve: boolean) =>
      changed(
        MEMBERS,
        unwrap(
          client.POST('/api/v1/staff/grants/{grantId}/approval', {
            params: { path: { grantId } },
            body: { approve },
          }),
        ),
      ),
    replacePhrases: (phrases: Phrase[]) =>
      changed(PHRASES, unwrap(client.PUT('/api/v1/staff/phrases', { body: { phrases } }))),
    changeCatalogue: ({ version, tabs, lists }: QualificationCatalogue) =>
      changed(
        CATALOGUE,
        unwrap(client.PUT('/api/v1/staff/qualification-catalogue', { body: { version, tabs, lists } })),
      ),
    setDay: (day: string, body: { working: boolean; note: string }) =>
      changed(
        CALENDAR,
        unwrap(client.PUT('/api/v1/staff/calendar/{day}', { params: { path: { day } }, body })),
      ),
    clearDay: (day: string) =>
      changed(CALENDAR, unwrap(client.DELETE('/api/v1/staff/calendar/{day}', { params: { path: { day } } }))),
  };
}
