import { ApiProblem } from '@/api/problem';
import { useGrants } from '@/api/sealing';
import type { SealPermission } from '@/api/sealingTypes';
import { AreaField, TextField } from '@/ui/form/fields';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { useForm } from '@/ui/form/useForm';
import { notices } from '@/ui/notices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../make/DayField';
import { GranteeFields } from './GranteeFields';
import { checkPermission, limitsOf, valuesOf, type PermissionValues } from './permissionRules';

interface GrantDialogProps {
  seal: { sealId: string; name: string; operator: { accountId: string } };
  /** To be changed; undefined for a new one. */
  permission: SealPermission | undefined;
  /** Whoever has one already: it would be replaced unasked. */
  present: readonly SealPermission[];
  onClose: () => void;
}

/** SEL-70: grants, or sets other limits; what is left empty limits nothing. */
export function GrantDialog({ seal, permission, present, onClose }: GrantDialogProps) {
  const { t } = useTranslation('sealing');
  const { grant } = useGrants(seal.sealId);
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<PermissionValues>({
    initial: valuesOf(permission),
    check: checkPermission,
    send: async (values) => {
      setRefusal(undefined);
      const { to, accountId, client } = values;
      try {
        await grant(to === 'PERSON' ? { accountId } : { client: client.trim() }, limitsOf(values));
        notices.success(t(permission ? 'permissionChanged' : 'granted'));
        onClose();
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  const title = permission
    ? t('changePermissionOf', { who: permission.name ?? permission.client ?? '—' })
    : t('grant');
  return (
    <FormDialog
      title={title}
      text={t('grantText', { name: seal.name })}
      form={form}
      confirm={permission ? t('savePermission') : t('grantIt')}
      width={620}
      onClose={onClose}
    >
      {!permission && <GranteeFields form={form} seal={seal} present={present} />}
      <DayField form={form} name="endsOn" label={t('endsOn')} range={{}} required={false} />
      <TextField
        form={form}
        name="mostUses"
        label={t('mostUses')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        hint={permission ? t('mostUsesHintUsed', { used: permission.used }) : t('mostUsesHint')}
      />
      <AreaField
        form={form}
        name="documents"
        label={t('documents')}
        maxLength={2000}
        hint={t('documentsHint')}
      />
      <FormFault error={refusal} />
    </FormDialog>
  );
}
