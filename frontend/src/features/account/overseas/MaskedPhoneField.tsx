import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OverseasValues } from './overseasRules';

interface MaskedPhoneFieldProps {
  form: Form<OverseasValues>;
  name: 'contactPhone' | 'contactFax' | 'contactMobile';
  /** What is on record, masked. */
  known: string | undefined;
  /** The tick that takes it off the record; none where there has to be one. */
  gone?: 'noFax' | 'noMobile';
}

/** A telephone that is on record but not shown: left empty it stays. */
export function MaskedPhoneField({ form, name, known, gone }: MaskedPhoneFieldProps) {
  const { t } = useTranslation('change');
  const label = useTranslation('labels').t;
  const isGone = gone !== undefined && form.values[gone];
  return (
    <TextField
      form={form}
      name={name}
      label={label(name)}
      autoComplete="off"
      inputMode="tel"
      maxLength={40}
      readOnly={isGone}
      hint={isGone ? t('willBeRemoved') : known && t('staysEmpty', { masked: known })}
      after={
        gone &&
        known && (
          <Checkbox
            className="field-tick"
            checked={isGone}
            onChange={({ target }) =>
              form.setMany({ [gone]: target.checked, ...(target.checked && { [name]: '' }) })
            }
          >
            {t('remove')}
            <span className="visually-hidden"> {label(name)}</span>
          </Checkbox>
        )
      }
    />
  );
}
