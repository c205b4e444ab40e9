import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from './client';
import { uuid } from './idempotency';
import type { PermissionChoice, RoleForm } from './schemas';

/** What operators may do in applications (OPR-30 to OPR-37). Names come in the page's language. */

const PERMISSIONS = ['permissions'] as const;
const ROLES = [...PERMISSIONS, 'roles'] as const;

export function usePermittable() {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: [...PERMISSIONS, 'applications', language],
    queryFn: () => unwrap(client.GET('/api/v1/operators/applications')),
  });
}

export function useOperatorPermissions(operatorId: string) {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: [...PERMISSIONS, 'of', operatorId, language],
    queryFn: () =>
      unwrap(client.GET('/api/v1/operators/{operatorId}/permissions', { params: { path: { operatorId } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

export const useRoles = () =>
  useQuery({ queryKey: ROLES, queryFn: () => unwrap(client.GET('/api/v1/operator-roles')) });

export function useOwnPermissions() {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: [...PERMISSIONS, 'own', language],
    queryFn: () => unwrap(client.GET('/api/v1/account/permissions')),
  });
}

export function usePermissionActs() {
  const queries = useQueryClient();
  const changed = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      void queries.invalidateQueries({ queryKey: PERMISSIONS });
    }
  };
  const role = (roleId: string) => ({ params: { path: { roleId } } });
  return {
    set: (operatorId: string, body: PermissionChoice) =>
      changed(
        unwrap(
          client.PUT('/api/v1/operators/{operatorId}/permissions', {
            params: { path: { operatorId } },
            body,
          }),
        ),
      ),
    createRole: (body: RoleForm) =>
      changed(
        unwrap(
          client.POST('/api/v1/operator-roles', { params: { header: { 'Idempotency-Key': uuid() } }, body }),
        ),
      ),
    changeRole: (roleId: string, body: RoleForm) =>
      changed(unwrap(client.PUT('/api/v1/operator-roles/{roleId}', { ...role(roleId), body }))),
    deleteRole: (roleId: string) =>
      changed(unwrap(client.DELETE('/api/v1/operator-roles/{roleId}', role(roleId)))),
  };
}
