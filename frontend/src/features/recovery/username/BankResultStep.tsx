import { idempotencyKeys } from '@/api/idempotency';
import type { UsernameRecovery } from '@/api/recoveryTypes';
import { listUsernames } from '@/api/usernameRecovery';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { Outcome } from '@/ui/Outcome';
import { refusalOf } from '../refusals';
import { StepFault } from '../StepFault';
import { useBankOutcome } from './useBankOutcome';

const LOOK_AGAIN_MILLIS = 4000;

/** Back from the bank (RCU-30, RNV-53): its answer, and once it is good the button that lists the names. */
export function BankResultStep() {
  const { t } = useTranslation('recovery');
  const { id, view, adopt, expire, reload, back } = useFlow<UsernameRecovery>();
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const outcome = useBankOutcome(view.bank);
  const state = view.bank?.state;

  // The bank's word may come later than the browser.
  const look = useRef(reload);
  useEffect(() => {
    look.current = reload;
  });
  useEffect(() => {
    if (state !== 'PENDING') return undefined;
    const timer = setInterval(() => !document.hidden && look.current(), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [state]);

  const query = () => {
    setPending(true);
    setRefusal(undefined);
    listUsernames(id, keyOf({ id }))
      .then(adopt)
      .catch((error: unknown) => {
        const { whole, way } = refusalOf(error, []);
        if (way === 'expired') expire();
        setRefusal(whole);
      })
      .finally(() => setPending(false));
  };

  return (
    <Outcome
      kind={state === 'VERIFIED' ? 'done' : state === 'PENDING' ? 'waiting' : 'note'}
      title={outcome ?? ''}
      links={
        <>
          {state === 'VERIFIED' ? (
            <Button type="primary" size="large" onClick={query} loading={pending}>
              {t('queryUsernames')}
            </Button>
          ) : (
            <Button size="large" onClick={back}>
              {t('otherBank')}
            </Button>
          )}
          {state === 'PENDING' && (
            <Button size="large" onClick={reload}>
              {t('lookAgain')}
            </Button>
          )}
        </>
      }
    >
      {view.bank?.bankName && <p>{t('bankMethod', { name: view.bank.bankName })}</p>}
      {state === 'VERIFIED' && <p>{t('queryNote')}</p>}
      {state === 'PENDING' && <p>{t('bankPendingNote')}</p>}
      <StepFault error={refusal} />
    </Outcome>
  );
}
