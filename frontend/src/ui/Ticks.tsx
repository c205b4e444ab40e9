import { useId, type ReactNode } from 'react';
import css from './Choices.module.css';

interface TicksProps<K extends string> {
  label: string;
  choices: readonly { key: K; title: string; text?: ReactNode }[];
  at: readonly K[];
  onChange: (keys: K[]) => void;
}

/** Several of a few, each explained. */
export function Ticks<K extends string>({ label, choices, at, onChange }: TicksProps<K>) {
  const id = useId();
  return (
    <fieldset className={css['choices']}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ key, title, text }) => (
        <label key={key} className={at.includes(key) ? css['chosen'] : undefined}>
          <input
            type="checkbox"
            value={key}
            checked={at.includes(key)}
            aria-describedby={text ? `${id}-${key}` : undefined}
            onChange={(event) =>
              onChange(event.target.checked ? [...at, key] : at.filter((other) => other !== key))
            }
          />
          <span>
            <strong>{title}</strong>
            {text && <span id={`${id}-${key}`}>{text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
