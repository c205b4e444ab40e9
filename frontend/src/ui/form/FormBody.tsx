import type { ReactNode, SyntheticEvent } from 'react';
import css from './FormBody.module.css';

interface FormBodyProps {
  form: { onSubmit: (event: SyntheticEvent) => void; attach: (element: HTMLFormElement | null) => void };
  label: string;
  /** Narrow forms have one column at any width. */
  narrow?: boolean;
  children: ReactNode;
}

export function FormBody({ form: { onSubmit, attach }, label, narrow, children }: FormBodyProps) {
  return (
    <form
      className={narrow ? css['narrow'] : css['wide']}
      noValidate
      aria-label={label}
      onSubmit={onSubmit}
      ref={attach}
    >
      {children}
    </form>
  );
}

interface FormActionsProps {
  fault?: ReactNode;
  /** Where no labels stand at the side. */
  flush?: boolean;
  children: ReactNode;
}

/** The buttons at the end of a form, aligned with its controls; above them what is wrong with the whole. */
export function FormActions({ fault, flush, children }: FormActionsProps) {
  return (
    <div className={flush ? `${css['actions']} ${css['flush']}` : css['actions']}>
      {fault}
      <div className={css['buttons']}>{children}</div>
    </div>
  );
}
