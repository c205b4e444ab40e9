import type { QualificationField, QualificationSource, QualificationTab } from '@/api/schemas';
import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import { AreaField, SelectField, TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Qualifications.module.css';
import { FieldValue } from './TabFacts';
import type { Values } from './values';

interface TabInputsProps {
  tab: QualificationTab;
  sources: readonly QualificationSource[];
  form: Form<Values>;
}

const LONG = 200;

/** One tab, its editable fields open (QLF-03, QLF-06). */
export function TabInputs({ tab, sources, form }: TabInputsProps) {
  return (
    <>
      {tab.fields.map((field) =>
        field.editable ? (
          <FieldInput key={field.code} field={field} form={form} />
        ) : (
          <GreyRow key={field.code} field={field} sources={sources} />
        ),
      )}
    </>
  );
}

function GreyRow({ field, sources }: { field: QualificationField; sources: readonly QualificationSource[] }) {
  return (
    <div className={css['greyRow']}>
      <span className={css['greyLabel']}>{field.label}</span>
      <FieldValue field={field} sources={sources} />
    </div>
  );
}

interface FieldInputProps {
  field: QualificationField;
  form: Form<Values>;
}

function FieldInput({ field, form }: FieldInputProps) {
  const { t } = useTranslation('qualifications');
  const common = { form, name: field.code, label: field.label, required: field.required };
  switch (field.type) {
    case 'CODE':
      return (
        <SelectField
          {...common}
          placeholder={t('notChosen')}
          options={[
            { value: '', label: t('notChosen') },
            ...(field.options ?? []).map(({ code, label }) => ({ value: code, label })),
          ]}
        />
      );
    case 'CODES':
      return <TicksField field={field} form={form} />;
    case 'TICK':
      return <TickField field={field} form={form} />;
    case 'DATE':
    case 'PAST_DATE':
      return <DayField field={field} form={form} />;
    case 'AMOUNT':
    case 'TERM':
      return <TextField {...common} hint={t(`hint_${field.type}`)} />;
    case 'TEXT':
      return field.max > LONG ? (
        <AreaField {...common} maxLength={field.max} />
      ) : (
        <TextField {...common} maxLength={field.max} />
      );
    default:
      return <TextField {...common} />;
  }
}

/** Codes in the order of the list, whatever was ticked first. */
function TicksField({ field, form }: FieldInputProps) {
  const id = useId();
  const fault = form.faults[field.code];
  const ticked = (form.values[field.code] ?? '').split(',').filter(Boolean);
  const options = field.options ?? [];
  const set = (codes: readonly string[]) =>
    form.set(
      field.code,
      options
        .map(({ code }) => code)
        .filter((code) => codes.includes(code))
        .join(','),
    );
  return (
    <FieldFrame id={id} label={field.label} labelText={field.label} required={field.required} fault={fault}>
      <div role="group" aria-labelledby={`${id}-label`} className={css['ticks']}>
        {options.map(({ code, label }) => (
          <Checkbox
            key={code}
            checked={ticked.includes(code)}
            onChange={({ target }) =>
              set(target.checked ? [...ticked, code] : ticked.filter((other) => other !== code))
            }
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </FieldFrame>
  );
}

function TickField({ field, form }: FieldInputProps) {
  const id = useId();
  return (
    <FieldFrame
      id={id}
      label={field.label}
      labelText={field.label}
      required={field.required}
      fault={form.faults[field.code]}
    >
      <Checkbox
        id={id}
        className={css['tick'] ?? ''}
        checked={form.values[field.code] === 'true'}
        onChange={({ target }) => form.set(field.code, target.checked ? 'true' : '')}
      />
    </FieldFrame>
  );
}

function DayField({ field, form }: FieldInputProps) {
  const id = useId();
  const fault = form.faults[field.code];
  return (
    <FieldFrame id={id} label={field.label} labelText={field.label} required={field.required} fault={fault}>
      <Input
        id={id}
        type="date"
        name={field.code}
        value={form.values[field.code] ?? ''}
        status={fault ? 'error' : ''}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, undefined, fault)}
        onChange={({ target }) => form.set(field.code, target.value)}
        onBlur={() => form.leave(field.code)}
      />
    </FieldFrame>
  );
}
