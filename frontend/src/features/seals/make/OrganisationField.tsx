import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import { ORG_LENGTH } from './sealRules';

interface OrganisationFieldProps<V> {
  form: Form<V>;
  freeName: boolean;
  onEntry: (value: string) => void;
  /** The real seal image, where a name is too long (SEL-29). */
  onOtherWay?: () => void;
}

export function OrganisationField<V extends { issuingOrg: string }>(props: OrganisationFieldProps<V>) {
  const { form, freeName, onEntry, onOtherWay } = props;
  const { t } = useTranslation('seals');
  const isTooLong = form.faults['issuingOrg' as keyof V & string]?.code === 'SEAL_ORG_TOO_LONG';
  return (
    <TextField
      form={form}
      name="issuingOrg"
      label={t('issuingOrg')}
      required
      autoComplete="off"
      maxLength={ORG_LENGTH}
      hint={freeName ? t('issuingOrgHint') : t('issuingOrgOwnHint')}
      faultLinks={
        isTooLong &&
        onOtherWay && (
          <button type="button" className="link-button" onClick={onOtherWay}>
            {t('way_IMAGE')}
          </button>
        )
      }
      onEntry={onEntry}
    />
  );
}
