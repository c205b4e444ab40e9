import { previewSeal } from '@/api/seals';
import type { DrawnSeal, SealKind } from '@/api/sealTypes';
import { useEffect, useRef, useState } from 'react';

/** Somebody who types on does not want to see what is half a name. */
const PAUSE_MILLIS = 700;

/** What is drawn: nothing as long as one of the two is missing. */
export interface Drawable {
  sealKind: SealKind | '';
  issuingOrg: string;
}

export interface Preview {
  /** The last one drawn, of whatever values. */
  drawn: DrawnSeal | undefined;
  busy: boolean;
  /** Why there is none, unless that is the matter of a field. */
  error: unknown;
  now: (what: Drawable) => void;
  /** After a pause in typing. */
  later: (what: Drawable) => void;
}

interface PreviewSpec {
  /** Only of the values asked for last. */
  onDrawn: (drawn: DrawnSeal) => void;
  /** @return whether a field shows it */
  onRefused: (error: unknown) => boolean;
}

/** SEL-30: drawn by the server, by itself and on request. */
export function usePreview({ onDrawn, onRefused }: PreviewSpec): Preview {
  const [drawn, setDrawn] = useState<DrawnSeal>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  // What is asked for later overtakes what is on its way.
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    turn.current += 1;
    clearTimeout(timer.current);
  };

  useEffect(
    () => () => {
      turn.current += 1;
      clearTimeout(timer.current);
    },
    [],
  );

  const now = ({ sealKind, issuingOrg }: Drawable) => {
    stop();
    const org = issuingOrg.trim();
    if (sealKind === '' || org === '') {
      setBusy(false);
      setError(undefined);
      return;
    }
    const own = turn.current;
    setBusy(true);
    setError(undefined);
    previewSeal(sealKind, org)
      .then((picture) => {
        if (turn.current !== own) return;
        setDrawn(picture);
        onDrawn(picture);
      })
      .catch((caught: unknown) => {
        if (turn.current !== own) return;
        setDrawn(undefined);
        if (!onRefused(caught)) setError(caught);
      })
      .finally(() => {
        if (turn.current === own) setBusy(false);
      });
  };

  return {
    drawn,
    busy,
    error,
    now,
    later: (what) => {
      stop();
      setBusy(false);
      setError(undefined);
      timer.current = setTimeout(() => now(what), PAUSE_MILLIS);
    },
  };
}
