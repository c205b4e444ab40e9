import type { SealPermission } from '@/api/sealingTypes';
import { DataTable, type Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './Permissions.module.css';

interface PermissionTableProps {
  permissions: readonly SealPermission[];
  onChange: (permission: SealPermission) => void;
  onWithdraw: (permission: SealPermission) => void;
}

export function PermissionTable({ permissions, onChange, onWithdraw }: PermissionTableProps) {
  const { t } = useTranslation('sealing');
  const { dateOnly } = useTimes();
  const columns: Column<SealPermission>[] = [
    {
      key: 'who',
      label: t('grantee'),
      cell: ({ accountId, name, client }) => (
        <span>
          {accountId === undefined ? <span className={css['code']}>{client}</span> : (name ?? '—')}
          <span className={css['small']}>{t(accountId === undefined ? 'application' : 'person')}</span>
        </span>
      ),
    },
    {
      key: 'endsOn',
      label: t('endsOn'),
      cell: ({ endsOn }) => (endsOn === undefined ? t('unlimited') : dateOnly(endsOn)),
    },
    {
      key: 'uses',
      label: t('uses'),
      cell: ({ used, mostUses }) =>
        mostUses === undefined ? t('usedOfAny', { used }) : t('usedOf', { used, most: mostUses }),
    },
    {
      key: 'documents',
      label: t('documents'),
      cell: ({ documents }) =>
        documents.length === 0 ? (
          t('anyDocument')
        ) : (
          <span className={css['code']}>{documents.join(' ')}</span>
        ),
    },
    {
      key: 'acts',
      label: t('acts'),
      cell: (permission) => {
        const who = permission.name ?? permission.client ?? '—';
        return (
          <span className={css['acts']}>
            <button
              type="button"
              className="link-button"
              aria-label={t('changeOf', { who })}
              onClick={() => onChange(permission)}
            >
              {t('change')}
            </button>
            <button
              type="button"
              className="link-button"
              aria-label={t('withdrawOf', { who })}
              onClick={() => onWithdraw(permission)}
            >
              {t('withdraw')}
            </button>
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      label={t('permissions')}
      columns={columns}
      rows={permissions}
      rowKey={({ accountId, client }) => accountId ?? client ?? ''}
    />
  );
}
