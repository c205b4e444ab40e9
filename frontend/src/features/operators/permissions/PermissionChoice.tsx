import { usePermissionActs } from '@/api/permissions';
import type { Operator, OperatorPermissions, Role } from '@/api/schemas';
import { Choices } from '@/ui/Choices';
import { FormFault } from '@/ui/form/FormFault';
import { notices } from '@/ui/notices';
import { Empty } from '@/ui/states';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { permitted, stillOpen } from './groups';
import css from './Permissions.module.css';
import { PermissionTicks } from './PermissionTicks';

interface PermissionChoiceProps {
  operator: Operator;
  held: OperatorPermissions;
  roles: readonly Role[];
  onClose: () => void;
}

/** The default set, or roles and single permissions; who begins to choose begins with what the operator has (OPR-31). */
export function PermissionChoice({ operator, held, roles, onClose }: PermissionChoiceProps) {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const acts = usePermissionActs();
  const { applications, version } = held;
  const [byDefault, setByDefault] = useState(held.byDefault);
  const [singly, setSingly] = useState<ReadonlySet<string>>(() =>
    held.byDefault ? permitted(applications) : stillOpen(applications, held.permissions),
  );
  const [given, setGiven] = useState<ReadonlySet<string>>(
    // One deleted meanwhile would be refused, and has no tick to take away.
    () => new Set(held.roles.filter((id) => roles.some(({ roleId }) => roleId === id))),
  );
  const [refusal, setRefusal] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const byRole = new Set(roles.filter(({ roleId }) => given.has(roleId)).flatMap((one) => one.permissions));

  const save = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await acts.set(
        operator.operatorId,
        byDefault
          ? { version, byDefault }
          : { version, byDefault, permissions: [...singly], roles: [...given] },
      );
      notices.success(t('permissionsSet', { username: operator.username }));
      onClose();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };
  if (applications.length === 0) return <Empty text={t('nothingToPermit')} />;
  return (
    <div className={css['body']}>
      <Choices
        label={t('permissions')}
        at={byDefault ? 'default' : 'own'}
        onChange={(key) => setByDefault(key === 'default')}
        choices={[
          { key: 'default', title: t('byDefault'), text: t('byDefaultText') },
          { key: 'own', title: t('byChoice'), text: t('byChoiceText') },
        ]}
      />
      {!byDefault && roles.length > 0 && (
        <fieldset className={css['roles']}>
          <legend>{t('roles')}</legend>
          {roles.map(({ roleId, name }) => (
            <Checkbox
              key={roleId}
              checked={given.has(roleId)}
              onChange={({ target }) =>
                setGiven(
                  (old) =>
                    new Set(target.checked ? [...old, roleId] : [...old].filter((it) => it !== roleId)),
                )
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {!byDefault && (
        <PermissionTicks applications={applications} chosen={singly} byRole={byRole} onChange={setSingly} />
      )}
      <p className={css['soft']}>{t('permissionsWhen')}</p>
      <FormFault error={refusal} />
      <div className={css['buttons']}>
        <Button onClick={onClose} disabled={busy}>
          {common('cancel')}
        </Button>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
