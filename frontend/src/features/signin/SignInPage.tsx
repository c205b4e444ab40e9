import type { SignedInStep } from '@/api/cardTypes';
import { useSession, useSessionActs } from '@/api/session';
import { paths, returnAddress } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Tabs } from '@/ui/Tabs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { AccountTab } from './AccountTab';
import { BrowserWarning } from './BrowserWarning';
import { ArrivalPanel, type Arrival } from './card/ArrivalPanel';
import { CardTab } from './card/CardTab';
import { MobileTab } from './MobileTab';
import css from './SignInPage.module.css';

/** What another page may hand over: the name just registered. */
interface Handed {
  username?: string;
}

const WAYS = ['account', 'mobile', 'card'] as const;

/** SGN-01. Which tab is open stands in the address, so that other pages can lead to it (REG-03). */
export function SignInPage() {
  const { t } = useTranslation('signin');
  const location = useLocation();
  const session = useSession();
  const acts = useSessionActs();
  const [arrival, setArrival] = useState<Arrival>();
  const [parameters, setParameters] = useSearchParams();
  const [byArrow, setByArrow] = useState(false);
  const way = WAYS.find((one) => one === parameters.get('by')) ?? 'account';
  const target = returnAddress(location.search) ?? paths.portal();

  const onCardSignedIn = async ({ created, notices = [] }: SignedInStep) => {
    if (created || notices.length > 0) setArrival({ notices, ...(created && { created: created.username }) });
    await acts.adopt();
  };
  const choose = (next: (typeof WAYS)[number], arrow: boolean) => {
    setByArrow(arrow);
    setParameters(
      (old) => {
        if (next === 'account') old.delete('by');
        else old.set('by', next);
        return old;
      },
      { replace: true },
    );
  };

  // Also how a sign-in ends: with a session there is nothing to do here (SGN-04).
  if (session && !arrival) return <Navigate to={target} replace />;

  return (
    <div className={css['page']}>
      <aside className={css['aside']} aria-label={t('about')}>
        <p className={css['claim']}>{t('claim')}</p>
        <ul>
          <li>{t('claimOneAccount')}</li>
          <li>{t('claimOnePlace')}</li>
          <li>{t('claimRecords')}</li>
        </ul>
      </aside>
      <div className={css['sheet']}>
        {session && arrival ? (
          <ArrivalPanel arrival={arrival} target={target} />
        ) : (
          <>
            <BrowserWarning />
            <PageHeading title={t('title')} />
            <Tabs
              label={t('ways')}
              tabs={WAYS.map((key) => ({ key, label: t(`${key}Tab`) }))}
              at={way}
              onChange={choose}
            >
              {way === 'card' && <CardTab onSignedIn={onCardSignedIn} />}
              {way === 'mobile' && <MobileTab focus={!byArrow} />}
              {way === 'account' && (
                <AccountTab username={(location.state as Handed | null)?.username} focus={!byArrow} />
              )}
            </Tabs>
            <div className={css['links']}>
              <span>
                {t('noAccount')} <Link to={paths.register()}>{t('registerNow')}</Link>
              </span>
              <span className={css['forgot']}>
                <Link to={paths.recoverUsername()}>{t('forgotUsername')}</Link>
                <Link to={paths.recoverPassword()}>{t('forgotPassword')}</Link>
                <Link to={paths.claimAdministrator()}>{t('administratorGone')}</Link>
              </span>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
