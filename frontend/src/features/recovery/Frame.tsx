import { PageHeading } from '@/ui/heading';
import { Steps } from '@/ui/Steps';
import { useEffect, useRef, type ReactNode } from 'react';
import css from './Frame.module.css';

interface FrameProps {
  title: string;
  lead?: ReactNode;
  /** Where one is, once there is a way to go. */
  steps?: { labels: string[]; at: number } | undefined;
  /** Changes with what is on the sheet. */
  sheet: string;
  children: ReactNode;
}

/** The look of a recovery: what it is, how far one has come, and the sheet of the present step. */
export function Frame({ title, lead, steps, sheet, children }: FrameProps) {
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={title} />
        {lead && <p>{lead}</p>}
        {steps && <Steps labels={steps.labels} at={steps.at} />}
      </header>
      <Sheet key={sheet}>{children}</Sheet>
    </div>
  );
}

/** A new step begins at its top; the focus goes there unless a field has asked for it. */
function Sheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) sheet.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <section className={css['sheet']} ref={sheet} tabIndex={-1}>
      {children}
    </section>
  );
}
