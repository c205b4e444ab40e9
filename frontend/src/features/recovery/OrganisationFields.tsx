import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { normaliseOrgCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import type { OrganisationValues } from './personRules';

interface OrganisationFieldsProps<V extends OrganisationValues> {
  form: Form<V>;
  /** Whether the code is required, or one of two (spec 03 table 2.3). */
  codeRequired?: boolean;
  codeHint?: string;
}

/** Name and organisation code, which must name the same organisation (RCU-05). */
export function OrganisationFields<V extends OrganisationValues>(props: OrganisationFieldsProps<V>) {
  const { form, codeRequired = true, codeHint } = props;
  const { t } = useTranslation('recovery');
  const { orgCode } = form.values;
  return (
    <>
      <TextField
        form={form}
        name="orgName"
        label={t('orgName')}
        required
        autoComplete="organization"
        maxLength={120}
      />
      <TextField
        form={form}
        name="orgCode"
        label={t('orgCode')}
        required={codeRequired}
        autoComplete="off"
        maxLength={20}
        hint={codeHint ?? t('orgCodeHint')}
        onLeave={(value) =>
          orgCode !== normaliseOrgCode(value) &&
          form.setMany({ orgCode: normaliseOrgCode(value) } as Partial<V>)
        }
      />
    </>
  );
}
