import { PageHeading } from '@/ui/heading';
import { Steps } from '@/ui/Steps';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './FormPage.module.css';
import { PartnerNote } from './partner';

interface FormPageProps {
  title: string;
  lead: ReactNode;
  /** Names of the steps, where there are several, and the one at hand. */
  steps?: string[];
  at?: number;
  children: ReactNode;
}

/** A page of the registration: title, what it is for, where one is, and the sheets of its steps. */
export function FormPage({ title, lead, steps, at = 1, children }: FormPageProps) {
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={title} />
        <p>{lead}</p>
        <PartnerNote />
        {steps && <Steps labels={steps} at={at} />}
      </header>
      {children}
    </div>
  );
}

interface SheetProps {
  about?: ReactNode;
  /** Stands at the top right of the sheet. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The sheet of one step. Coming from another one, the focus goes to what is wrong, else to the beginning. */
export function Sheet({ about, aside, children }: SheetProps) {
  const { t } = useTranslation('registration');
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (first) first.focus();
    else if (document.activeElement === document.body) sheet.current?.focus({ preventScroll: true });
    if (!first) scrollTo({ top: 0 });
  }, []);
  return (
    <section className={css['sheet']} ref={sheet} tabIndex={-1}>
      <div className={css['note']}>
        {about && <strong>{about}</strong>}
        <span>
          <span aria-hidden="true" className={css['star']}>
            *
          </span>{' '}
          {t('requiredNote')}
        </span>
        {aside}
      </div>
      {children}
    </section>
  );
}
