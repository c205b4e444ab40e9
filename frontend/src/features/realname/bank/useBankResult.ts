import { lookAtBankVisit, useRealNameChanged } from '@/api/realName';
import type { RealNameBankKey } from '@/api/realNameTypes';
import { useCallback, useEffect, useRef, useState } from 'react';

const LOOK_AGAIN_MILLIS = 4000;

interface BankAnswer {
  result: RealNameBankKey | undefined;
  error: unknown;
  look: () => void;
}

/** What the bank says of the visit; asked again as long as it says nothing. */
export function useBankResult(): BankAnswer {
  const [result, setResult] = useState<RealNameBankKey>();
  const [error, setError] = useState<unknown>();
  const changed = useRef(useRealNameChanged());

  const ask = useCallback((again: boolean) => {
    setError(undefined);
    lookAtBankVisit(again).then((said) => {
      setResult(said);
      if (said.state === 'VERIFIED') changed.current();
    }, setError);
  }, []);

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    ask(false);
  }, [ask]);

  // The bank's word may come later than the browser.
  const pending = result?.state === 'PENDING';
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setInterval(() => !document.hidden && ask(true), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [pending, ask]);

  return { result, error, look: () => ask(false) };
}
