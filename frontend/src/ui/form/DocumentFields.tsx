import { useDocumentTypes } from '@/api/queries';
import { SelectField, TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { ID_CARD, LONG_TERM, type IdDocument } from '@/ui/rules/documents';
import { toCapitals } from '@/ui/rules/fields';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DocumentFieldsProps<V> {
  form: Form<V>;
  /** Which fields of the form are the parts of this document. */
  names: Record<keyof IdDocument, keyof V & string>;
  /** What they are called, where that is not what the contract's fields of these names are called. */
  texts?: Record<keyof IdDocument, string>;
  /** A passport issued abroad does as well (GEN-47). */
  anyPassport?: boolean;
  /** Which documents are accepted. */
  typeHint?: string | undefined;
  /** What is on record, say; more on passports may follow. */
  numberHint?: string | undefined;
  /** Whether the number may stay empty, since that on record is kept. */
  numberKept?: boolean;
  /** Where to go on when the number is refused. */
  faultLinks?: ReactNode;
}

const digits = (value: string) => value.replace(/\D/g, '').slice(0, 8);

/** Type, number and, for an ID card only, validity (GEN-46, GEN-48, F-IDTO). */
export function DocumentFields<V>(props: DocumentFieldsProps<V>) {
  const { form, names, texts, anyPassport, typeHint, numberHint, numberKept, faultLinks } = props;
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t as (key: string) => string;
  const label = (part: keyof IdDocument) => texts?.[part] ?? labels(names[part]);
  const types = useDocumentTypes().data;
  const set = (name: keyof V & string, value: string) => form.set(name, value as V[keyof V & string]);

  const type = String(form.values[names.type]);
  const longTerm = form.values[names.validTo] === LONG_TERM;
  const options = types
    ?.filter((it) => it.active || it.code === type)
    .map((it) => ({ value: it.code, label: it.label })) ?? [{ value: ID_CARD, label: t('idCard') }];

  return (
    <>
      <SelectField
        form={form}
        name={names.type}
        label={label('type')}
        required
        options={options}
        hint={typeHint}
        onEntry={() => form.setMany({ [names.validFrom]: '', [names.validTo]: '' } as Partial<V>)}
      />
      <TextField
        form={form}
        name={names.number}
        label={label('number')}
        required={!numberKept}
        autoComplete="off"
        maxLength={40}
        hint={[numberHint, type === 'PASSPORT' && !anyPassport && t('passportHint')]
          .filter(Boolean)
          .join(' ')}
        faultLinks={faultLinks}
        // Only a change: what was refused stays told, with the links beside it.
        onLeave={(value) => value !== toCapitals(value) && set(names.number, toCapitals(value))}
      />
      {type === ID_CARD && (
        <>
          <TextField
            form={form}
            name={names.validFrom}
            label={label('validFrom')}
            required
            inputMode="numeric"
            autoComplete="off"
            placeholder="YYYYMMDD"
            normalise={digits}
            hint={t('dateHint')}
          />
          <TextField
            form={form}
            name={names.validTo}
            label={label('validTo')}
            required
            inputMode="numeric"
            autoComplete="off"
            placeholder="YYYYMMDD"
            normalise={digits}
            readOnly={longTerm}
            hint={t('dateToHint')}
            after={
              <Checkbox
                className="field-tick"
                checked={longTerm}
                onChange={(event) => set(names.validTo, event.target.checked ? LONG_TERM : '')}
              >
                {t('longTerm')}
              </Checkbox>
            }
          />
        </>
      )}
    </>
  );
}
