import type { ReactNode } from 'react';
import css from './FieldGroup.module.css';

/** Fields that belong together, under their common name. */
export function FieldGroup({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className={css['group']}>
      <legend>{title}</legend>
      {note && <p className={css['note']}>{note}</p>}
      {children}
    </fieldset>
  );
}
