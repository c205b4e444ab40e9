import { CheckCircleFilled, ClockCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import css from './Outcome.module.css';

const ICONS = { done: CheckCircleFilled, waiting: ClockCircleFilled, note: InfoCircleFilled };

interface OutcomeProps {
  kind: keyof typeof ICONS;
  title: string;
  children?: ReactNode;
  /** Where to go on. */
  links?: ReactNode;
}

/** How something of several steps, or one of them, has ended. */
export function Outcome({ kind, title, children, links }: OutcomeProps) {
  const Icon = ICONS[kind];
  return (
    <div className={css['outcome']}>
      <Icon aria-hidden="true" className={css[kind]} />
      <div className={css['words']}>
        <div role="status" className={css['words']}>
          <h2>{title}</h2>
          {children}
        </div>
        {links && <p className={css['links']}>{links}</p>}
      </div>
    </div>
  );
}
