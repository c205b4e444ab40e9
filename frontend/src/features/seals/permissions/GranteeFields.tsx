import { useErrorText } from '@/api/errorText';
import type { SealPermission } from '@/api/sealingTypes';
import { useSession } from '@/api/session';
import { useDeclarants } from '@/api/signatures';
import { SelectField, TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { Failed } from '@/ui/states';
import { Choices } from '@/ui/Choices';
import { useTranslation } from 'react-i18next';
import type { PermissionValues } from './permissionRules';

interface GranteeFieldsProps {
  form: Form<PermissionValues>;
  seal: { operator: { accountId: string } };
  present: readonly SealPermission[];
}

const KINDS = ['PERSON', 'APPLICATION'] as const;

/** Who is to have it; the administrator's own account is none to choose (GEN-11). */
export function GranteeFields({ form, seal, present }: GranteeFieldsProps) {
  const { t } = useTranslation('sealing');
  const errorText = useErrorText();
  const own = useSession()?.accountId;
  const { data, error, refetch } = useDeclarants();
  const people = (data ?? [])
    .filter((one) => one.accountId !== own && !present.some(({ accountId }) => accountId === one.accountId))
    .map(({ accountId, name, username }) => ({
      value: accountId,
      label: t(accountId === seal.operator.accountId ? 'personIsOperator' : 'personAndUser', {
        name,
        username,
      }),
      search: `${name} ${username}`.toLowerCase(),
    }));
  return (
    <>
      <Choices
        label={t('grantee')}
        choices={KINDS.map((key) => ({ key, title: t(`to_${key}`), text: t(`toText_${key}`) }))}
        at={form.values.to}
        onChange={(to) => form.set('to', to)}
      />
      {form.values.to === 'PERSON' && !error && (
        <SelectField
          form={form}
          name="accountId"
          label={t('person')}
          required
          placeholder={t('personPlaceholder')}
          options={people}
          hint={data && people.length === 0 ? t('nobodyLeft') : undefined}
        />
      )}
      {form.values.to === 'PERSON' && error && (
        <Failed text={errorText(error)} onRetry={() => void refetch()} />
      )}
      {form.values.to === 'APPLICATION' && (
        <TextField
          form={form}
          name="client"
          label={t('clientId')}
          required
          autoComplete="off"
          maxLength={60}
          hint={t('clientIdHint')}
        />
      )}
    </>
  );
}
