import { useErrorText } from '@/api/errorText';
import { useGrants, useSealPermissions, type Grantee } from '@/api/sealing';
import type { SealPermission } from '@/api/sealingTypes';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { Empty, Failed, Loading } from '@/ui/states';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrantDialog } from './GrantDialog';
import { PermissionTable } from './PermissionTable';
import css from './Permissions.module.css';

interface PermissionsDialogProps {
  seal: { sealId: string; name: string; operator: { accountId: string; name: string } };
  onClose: () => void;
}

const granteeOf = ({ accountId, client }: SealPermission): Grantee =>
  accountId === undefined ? { client: client ?? '' } : { accountId };

/** 使用授权 (SEL-70): who may use a seal beside its operator, and within which limits. */
export function PermissionsDialog({ seal, onClose }: PermissionsDialogProps) {
  const { t } = useTranslation('sealing');
  const common = useTranslation().t;
  const errorText = useErrorText();
  const { data, error, refetch } = useSealPermissions(seal.sealId);
  const { withdraw } = useGrants(seal.sealId);
  const [open, setOpen] = useState<{ permission?: SealPermission }>();

  const onWithdraw = async (permission: SealPermission) => {
    const who = permission.name ?? permission.client ?? '—';
    const sure = await ask({
      title: t('withdrawTitle', { who }),
      text: t('withdrawText', { name: seal.name }),
      confirm: t('withdraw'),
    });
    if (!sure) return;
    try {
      await withdraw(granteeOf(permission));
      notices.success(t('withdrawn', { who }));
    } catch (caught) {
      notices.error(errorText(caught));
    }
  };
  return (
    <Modal
      open
      title={t('permissionsOf', { name: seal.name })}
      footer={null}
      onCancel={onClose}
      width={960}
      destroyOnHidden
    >
      <div className={css['dialog']}>
        <p className={css['soft']}>{t('permissionsText', { operator: seal.operator.name })}</p>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={4} />}
        {data?.length === 0 && <Empty text={t('noPermission', { operator: seal.operator.name })} />}
        {data && data.length > 0 && (
          <PermissionTable
            permissions={data}
            onChange={(permission) => setOpen({ permission })}
            onWithdraw={(permission) => void onWithdraw(permission)}
          />
        )}
        <div className={css['buttons']}>
          <Button onClick={onClose}>{common('close')}</Button>
          <Button type="primary" disabled={!data} onClick={() => setOpen({})}>
            {t('grant')}
          </Button>
        </div>
      </div>
      {open && data && (
        <GrantDialog
          seal={seal}
          permission={open.permission}
          present={data}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Modal>
  );
}
