import { useId, useState } from 'react';
import { round } from './geometry';
import css from './PlaceList.module.css';

interface NumberFieldProps {
  label: string;
  /** Where it is plain what is meant to who sees it. */
  hideLabel?: boolean;
  unit?: string;
  value: number;
  min: number;
  max: number;
  /** Pages, not millimetres. */
  whole?: boolean;
  onChange: (value: number) => void;
}

/** A number that takes effect while it is typed; what lies outside is put right when the field is left. */
export function NumberField({ label, hideLabel, unit, value, min, max, whole, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const enter = (text: string, leaving: boolean) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(number)) return;
    const exact = whole ? Math.round(number) : round(number);
    const right = Math.max(min, Math.min(max, exact));
    if ((leaving || right === exact) && right !== value) onChange(right);
  };
  return (
    <span className={css['number']}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <span>
        <input
          id={id}
          className="plain-control"
          type="number"
          inputMode={whole ? 'numeric' : 'decimal'}
          min={min}
          max={max}
          step={whole ? 1 : 0.1}
          value={typed ?? String(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            enter(target.value, false);
          }}
          onBlur={() => {
            if (typed !== undefined) enter(typed, true);
            setTyped(undefined);
          }}
        />
        {unit && <span className={css['unit']}>{unit}</span>}
      </span>
    </span>
  );
}
