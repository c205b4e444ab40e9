import { readLicenceScan, startLicenceScan } from '@/api/licences';
import { ApiProblem } from '@/api/problem';
import type { LicensedOrganisation } from '@/api/schemas';
import { useCountdown } from '@/ui/codes/useCountdown';
import { useCallback, useEffect, useRef, useState } from 'react';

const POLL_MILLIS = 2000;

export type Scan =
  | { phase: 'starting' }
  /** @property cancelled the code before this one was cancelled on the phone (REG-50) */
  | { phase: 'waiting' | 'scanned'; licenceId: string; svg: string; cancelled: boolean }
  | { phase: 'expired'; svg: string }
  | { phase: 'failed'; error: unknown };

export interface LicenceScanState {
  scan: Scan;
  secondsLeft: number;
  renew: () => void;
}

/** A code of the electronic licence, renewed when it was cancelled, until the licence is confirmed (REG-47 to REG-50). */
export function useLicenceScan(
  onConfirmed: (licenceId: string, organisation: LicensedOrganisation) => void,
): LicenceScanState {
  const [scan, setScan] = useState<Scan>({ phase: 'starting' });
  const { left, start } = useCountdown();
  const confirmed = useRef(onConfirmed);
  const began = useRef(start);
  useEffect(() => {
    confirmed.current = onConfirmed;
    began.current = start;
  });

  const begin = useCallback(async (cancelled: boolean) => {
    setScan({ phase: 'starting' });
    try {
      const { licenceId, qrSvg, seconds } = await startLicenceScan();
      began.current(seconds);
      setScan({ phase: 'waiting', licenceId, svg: qrSvg, cancelled });
    } catch (error) {
      setScan({ phase: 'failed', error });
    }
  }, []);

  // One code for one visit, also where a development build runs effects twice.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void begin(false);
  }, [begin]);

  const licenceId = scan.phase === 'waiting' || scan.phase === 'scanned' ? scan.licenceId : undefined;
  useEffect(() => {
    if (licenceId === undefined) return undefined;
    let over = false;
    const look = async () => {
      try {
        const { state, organisation } = await readLicenceScan(licenceId);
        if (over) return;
        if (state === 'CONFIRMED' && organisation) confirmed.current(licenceId, organisation);
        else if (state === 'CANCELLED') void begin(true);
        else if (state === 'EXPIRED') {
          setScan((now) => ('svg' in now ? { phase: 'expired', svg: now.svg } : now));
        } else if (state === 'SCANNED') {
          setScan((now) => (now.phase === 'waiting' ? { ...now, phase: 'scanned' } : now));
        }
      } catch (error) {
        // A lost connection may come back while the code is good; a reason the server gives is final.
        if (!over && error instanceof ApiProblem && error.status < 500) setScan({ phase: 'failed', error });
      }
    };
    const timer = setInterval(() => void look(), POLL_MILLIS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [licenceId, begin]);

  return { scan, secondsLeft: left, renew: () => void begin(false) };
}
