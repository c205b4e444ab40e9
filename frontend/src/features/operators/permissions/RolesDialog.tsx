import { useErrorText } from '@/api/errorText';
import { usePermissionActs, usePermittable, useRoles } from '@/api/permissions';
import type { Role } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { Empty, Failed, Loading } from '@/ui/states';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Permissions.module.css';
import { RoleForm } from './RoleForm';

/** OPR-33: named sets of permissions; who has one follows its changes. */
export function RolesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('operators');
  const errorText = useErrorText();
  const roles = useRoles();
  const applications = usePermittable();
  const acts = usePermissionActs();
  const [editing, setEditing] = useState<Role | 'new'>();
  const error = roles.error ?? applications.error;
  const again = () => void Promise.all([roles.refetch(), applications.refetch()]);

  const remove = async ({ roleId, name }: Role) => {
    if (!(await ask({ title: t('deleteRoleTitle', { name }), confirm: t('delete') }))) return;
    try {
      await acts.deleteRole(roleId);
      notices.success(t('roleDeleted', { name }));
    } catch (failure) {
      notices.error(errorText(failure));
    }
  };
  return (
    <Modal
      open
      title={editing === undefined ? t('roles') : editing === 'new' ? t('newRole') : t('changeRole')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: editing === undefined }}
      width={680}
      destroyOnHidden
    >
      {error && <Failed text={errorText(error)} onRetry={again} />}
      {!error && !(roles.data && applications.data) && <Loading rows={4} />}
      {!error && roles.data && applications.data && editing === undefined && (
        <div className={css['body']}>
          <p className={css['soft']}>{t('rolesText')}</p>
          {roles.data.length === 0 && <Empty text={t('noRoles')} />}
          {roles.data.length > 0 && (
            <ul className={css['list']} aria-label={t('roles')}>
              {roles.data.map((role) => (
                <li key={role.roleId} className={css['role']}>
                  <span>
                    {role.name}{' '}
                    <span className={css['soft']}>
                      {t('permissionCount', { n: role.permissions.length })}
                    </span>
                  </span>
                  <Button
                    size="small"
                    aria-label={t('changeRoleOf', { name: role.name })}
                    onClick={() => setEditing(role)}
                  >
                    {t('change')}
                  </Button>
                  <Button
                    size="small"
                    danger
                    aria-label={t('deleteRoleOf', { name: role.name })}
                    onClick={() => void remove(role)}
                  >
                    {t('delete')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div className={css['buttons']}>
            <Button type="primary" onClick={() => setEditing('new')}>
              {t('newRole')}
            </Button>
          </div>
        </div>
      )}
      {applications.data && editing !== undefined && (
        <RoleForm
          role={editing === 'new' ? undefined : editing}
          applications={applications.data}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Modal>
  );
}
