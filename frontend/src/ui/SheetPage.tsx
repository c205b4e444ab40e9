import type { ReactNode } from 'react';
import css from './SheetPage.module.css';

/** A page with one narrow sheet, for what is done in a step or two before anything else. */
export function SheetPage({ children }: { children: ReactNode }) {
  return (
    <div className={css['page']}>
      <section className={css['sheet']}>{children}</section>
    </div>
  );
}
