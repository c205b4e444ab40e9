import { Input, Select, type InputProps } from 'antd';
import { useId, type ReactNode } from 'react';
import { describedBy, FieldFrame } from './FieldFrame';
import type { Form } from './useForm';

interface FieldProps<V> {
  form: Form<V>;
  name: keyof V & string;
  label: string;
  required?: boolean;
  hint?: ReactNode;
  praise?: ReactNode;
  faultLinks?: ReactNode;
  /** Stands behind the control, e.g. the button that sends a code. */
  after?: ReactNode;
  onLeave?: (value: string) => void;
}

type TextFieldProps<V> = FieldProps<V> & {
  /** Applied to each entry, e.g. turning letters into capitals. */
  normalise?: (value: string) => string;
  /** Where a change of this field changes others too. */
  onEntry?: (value: string) => void;
  secret?: boolean;
} & Pick<InputProps, 'autoComplete' | 'inputMode' | 'maxLength' | 'readOnly' | 'placeholder' | 'autoFocus'>;

function useControl<V>({ form, name, hint, required }: FieldProps<V>) {
  const id = useId();
  const fault = form.faults[name];
  return {
    id,
    fault,
    aria: {
      'aria-invalid': fault ? true : undefined,
      'aria-required': required ? true : undefined,
      'aria-describedby': describedBy(id, hint, fault),
    },
  };
}

export function TextField<V>(props: TextFieldProps<V>) {
  const {
    form,
    name,
    label,
    required,
    hint,
    praise,
    faultLinks,
    after,
    onLeave,
    normalise,
    onEntry,
    secret,
    ...rest
  } = props;
  const { id, fault, aria } = useControl(props);
  const value = String(form.values[name] ?? '');
  const control = {
    ...rest,
    ...aria,
    id,
    name,
    value,
    status: fault ? ('error' as const) : ('' as const),
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => {
      const entered = normalise ? normalise(event.target.value) : event.target.value;
      form.set(name, entered as V[keyof V & string]);
      onEntry?.(entered);
    },
    onBlur: () => {
      form.leave(name);
      onLeave?.(value);
    },
  };
  return (
    <FieldFrame {...{ id, label, required, hint, fault, praise, faultLinks }} labelText={label}>
      {after ? (
        <div className="field-with-after">
          {secret ? <Input.Password {...control} /> : <Input {...control} />}
          {after}
        </div>
      ) : secret ? (
        <Input.Password {...control} />
      ) : (
        <Input {...control} />
      )}
    </FieldFrame>
  );
}

interface Option {
  value: string;
  label: string;
  /** What may be typed to find it, where that is more than value and label. */
  search?: string;
}

/** UIC-15: arrows move, Enter takes, Esc closes, typing filters by code and name. */
export function SelectField<V>(
  props: FieldProps<V> & { options: Option[]; placeholder?: string; onEntry?: (value: string) => void },
) {
  const { form, name, label, required, hint, faultLinks, options, placeholder, onEntry } = props;
  const { id, fault, aria } = useControl(props);
  return (
    <FieldFrame {...{ id, label, required, hint, fault, faultLinks }} labelText={label}>
      <Select
        {...aria}
        id={id}
        aria-labelledby={`${id}-label`}
        className="wide"
        value={(form.values[name] as string) || undefined}
        options={options}
        placeholder={placeholder}
        status={fault ? 'error' : ''}
        showSearch={{
          filterOption: (typed, option) => searchText(option).includes(typed.trim().toLowerCase()),
          // A code typed in full stands first, so that Enter takes it.
          filterSort: (a, b, { searchValue }) => isCode(searchValue, b) - isCode(searchValue, a),
        }}
        onChange={(value: string) => {
          form.set(name, value as V[keyof V & string]);
          onEntry?.(value);
        }}
        onBlur={() => form.leave(name)}
      />
    </FieldFrame>
  );
}

const searchText = (option: Option | undefined) =>
  (option?.search ?? `${option?.value ?? ''} ${option?.label ?? ''}`).toLowerCase();

const isCode = (typed: string, option: Option) => Number(option.value === typed.trim().toUpperCase());

interface AreaFieldProps<V> extends FieldProps<V> {
  maxLength: number;
}

/** Several lines. */
export function AreaField<V>(props: AreaFieldProps<V>) {
  const { form, name, label, required, hint, maxLength } = props;
  const { id, fault, aria } = useControl(props);
  return (
    <FieldFrame {...{ id, label, required, hint, fault }} labelText={label}>
      <Input.TextArea
        {...aria}
        id={id}
        name={name}
        value={String(form.values[name] ?? '')}
        status={fault ? 'error' : ''}
        rows={3}
        maxLength={maxLength}
        onChange={(event) => form.set(name, event.target.value as V[keyof V & string])}
        onBlur={() => form.leave(name)}
      />
    </FieldFrame>
  );
}
