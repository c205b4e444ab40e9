import { usePermissionActs } from '@/api/permissions';
import { ApiProblem } from '@/api/problem';
import type { PermittableApplication, Role } from '@/api/schemas';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { notices } from '@/ui/notices';
import { required } from '@/ui/rules/fault';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stillOpen } from './groups';
import css from './Permissions.module.css';
import { PermissionTicks } from './PermissionTicks';

interface RoleFormProps {
  /** Undefined for a new one. */
  role: Role | undefined;
  applications: readonly PermittableApplication[];
  onClose: () => void;
}

export function RoleForm({ role, applications, onClose }: RoleFormProps) {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const acts = usePermissionActs();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() =>
    stillOpen(applications, role?.permissions ?? []),
  );
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({
    initial: { name: role?.name ?? '' },
    check: ({ name }) => clean<{ name: string }>({ name: required()(name) }),
    send: async ({ name }) => {
      setRefusal(undefined);
      const body = { name: name.trim(), permissions: [...chosen] };
      try {
        await (role
          ? acts.changeRole(role.roleId, { ...body, version: role.version })
          : acts.createRole(body));
        notices.success(t('roleSaved', { name: body.name }));
        onClose();
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  return (
    <FormBody form={form} label={role ? t('changeRole') : t('newRole')}>
      <TextField form={form} name="name" label={t('roleName')} required autoComplete="off" maxLength={50} />
      <PermissionTicks applications={applications} chosen={chosen} onChange={setChosen} />
      {role && <p className={css['soft']}>{t('roleChangesAll')}</p>}
      <FormFault error={refusal} />
      <div className={css['buttons']}>
        <Button onClick={onClose} disabled={form.pending}>
          {common('cancel')}
        </Button>
        <Button type="primary" htmlType="submit" loading={form.pending}>
          {t('save')}
        </Button>
      </div>
    </FormBody>
  );
}
