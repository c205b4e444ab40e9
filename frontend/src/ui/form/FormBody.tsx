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

/** The buttons at the end of a form, aligned with its controls; above them what is wrong with the whole. */
export function FormActions({ fault, children }: { fault?: ReactNode; children: ReactNode }) {
  return (
    <div className={css['actions']}>
      {fault}
      <div className={css['buttons']}>{children}</div>
    </div>
  );
}
