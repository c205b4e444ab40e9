import type { ReactNode } from 'react';
import css from './Facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** What can be done about it, at the end of the row. */
  action?: ReactNode;
}

/** Labels and values, one row each. */
export function Facts({ facts }: { facts: readonly (Fact | false | undefined)[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.label} className={css['row']}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
              {fact.action && <dd className={css['action']}>{fact.action}</dd>}
            </div>
          ),
      )}
    </dl>
  );
}
