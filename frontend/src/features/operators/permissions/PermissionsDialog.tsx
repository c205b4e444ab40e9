import { useErrorText } from '@/api/errorText';
import { useOperatorPermissions, useRoles } from '@/api/permissions';
import type { Operator } from '@/api/schemas';
import { Failed, Loading } from '@/ui/states';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PermissionChoice } from './PermissionChoice';

/** OPR-30: what one operator may do in the applications open to the organisation. */
export function PermissionsDialog({ operator, onClose }: { operator: Operator; onClose: () => void }) {
  const { t } = useTranslation('operators');
  const errorText = useErrorText();
  const held = useOperatorPermissions(operator.operatorId);
  const roles = useRoles();
  const error = held.error ?? roles.error;
  const again = () => void Promise.all([held.refetch(), roles.refetch()]);
  return (
    <Modal
      open
      title={t('permissionsOf', { username: operator.username, name: operator.name ?? '' })}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={680}
      destroyOnHidden
    >
      {error && <Failed text={errorText(error)} onRetry={again} />}
      {!error && !(held.data && roles.data && held.isFetchedAfterMount) && <Loading rows={6} />}
      {!error && held.data && roles.data && held.isFetchedAfterMount && (
        <PermissionChoice operator={operator} held={held.data} roles={roles.data} onClose={onClose} />
      )}
    </Modal>
  );
}
