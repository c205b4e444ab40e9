import { PageHeading } from '@/ui/heading';
import type { ReactNode } from 'react';
import css from './ErrorPage.module.css';

export function ErrorPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css['page']}>
      <span className={css['mark']} aria-hidden="true" />
      <PageHeading title={title} />
      {children}
    </section>
  );
}
