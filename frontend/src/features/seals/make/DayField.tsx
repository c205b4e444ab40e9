import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Form } from '@/ui/form/useForm';
import { Input } from 'antd';
import { useId } from 'react';
import type { DayRange } from './sealRules';

interface DayFieldProps<V> {
  form: Form<V>;
  name: keyof V & string;
  label: string;
  /** What the calendar offers. */
  range: DayRange;
  disabled?: boolean;
  required?: boolean;
  hint?: string | undefined;
}

/** The browser's own calendar: it offers only the days of the range (SEL-21), and typed ones are checked. */
export function DayField<V>({ form, name, label, range, disabled, required = true, hint }: DayFieldProps<V>) {
  const id = useId();
  const fault = form.faults[name];
  return (
    <FieldFrame id={id} label={label} labelText={label} required={required} hint={hint} fault={fault}>
      <Input
        id={id}
        type="date"
        name={name}
        value={String(form.values[name])}
        min={range.validFrom}
        max={range.validTo}
        disabled={disabled ?? false}
        status={fault ? 'error' : ''}
        required={required}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onChange={({ target }) => form.set(name, target.value as V[keyof V & string])}
        onBlur={() => form.leave(name)}
      />
    </FieldFrame>
  );
}
