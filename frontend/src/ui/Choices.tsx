import { useId, type ReactNode } from 'react';
import css from './Choices.module.css';

interface ChoicesProps<K extends string> {
  label: string;
  choices: readonly { key: K; title: string; text?: ReactNode }[];
  at: K;
  onChange: (key: K) => void;
}

/** One of a few, each explained. */
export function Choices<K extends string>({ label, choices, at, onChange }: ChoicesProps<K>) {
  const id = useId();
  return (
    <fieldset className={css['choices']}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ key, title, text }) => (
        <label key={key} className={key === at ? css['chosen'] : undefined}>
          <input
            type="radio"
            name={id}
            value={key}
            checked={key === at}
            aria-describedby={text ? `${id}-${key}` : undefined}
            onChange={() => onChange(key)}
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
