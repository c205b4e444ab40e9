import type { StaffAttempt } from '@/api/schemas';
import { PageHeading } from '@/ui/heading';
import { SheetPage } from '@/ui/SheetPage';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DeskSignIn.module.css';
import { FirstFactor } from './FirstFactor';
import { SecondFactor } from './SecondFactor';

interface DeskSignInProps {
  /** A session has just ended under a page, which is still there. */
  ended: boolean;
}

/** Password first, then the code of the authenticator app (RVW-01). Whoever signs in finds the page asked for. */
export function DeskSignIn({ ended }: DeskSignInProps) {
  const { t } = useTranslation('desk');
  const [attempt, setAttempt] = useState<StaffAttempt & { username: string }>();
  const [refusal, setRefusal] = useState<unknown>();
  const again = (reason: unknown) => {
    setRefusal(reason);
    setAttempt(undefined);
  };
  return (
    <SheetPage>
      <PageHeading
        key={attempt?.step ?? 'PASSWORD'}
        title={attempt?.step === 'ENROL' ? t('enrolTitle') : t('signInTitle')}
      />
      {ended && !attempt && (
        <p role="status" className={css['ended']}>
          {t('ended')}
        </p>
      )}
      {attempt ? (
        <SecondFactor attempt={attempt} onAgain={again} />
      ) : (
        <FirstFactor refusal={refusal} onRight={setAttempt} />
      )}
      {!attempt && <p className={css['note']}>{t('staffOnly')}</p>}
    </SheetPage>
  );
}
