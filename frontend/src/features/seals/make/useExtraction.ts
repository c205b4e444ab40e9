import { ApiProblem } from '@/api/problem';
import { extractPicture, type ScanOf } from '@/api/seals';
import type { ExtractedPicture } from '@/api/sealTypes';
import { fault, type Fault } from '@/ui/rules/fault';
import { useLatestFile } from '@/ui/upload/useLatestFile';
import { useState } from 'react';

/** SEL-36. The server judges by content; this only spares a useless upload. */
export const LARGEST_BYTES = 10 * 1024 * 1024;
export const ACCEPTED = 'image/jpeg,image/png,.jpg,.jpeg,.png';
const TYPES = /^image\/(jpeg|png)$/;
const ENDINGS = /\.(jpe?g|png)$/i;

export function checkScan({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Fault | undefined {
  const isPicture = TYPES.test(type) || (type === '' && ENDINGS.test(name));
  return isPicture && size > 0 && size <= LARGEST_BYTES ? undefined : fault('SEAL_IMAGE_FORMAT');
}

export interface Extraction {
  /** Nothing chosen, on its way, being worked on, or at its end: found or not. */
  phase: 'empty' | 'sending' | 'working' | 'found' | 'failed';
  name?: string;
  /** How much has been sent, 0 to 1. */
  share: number;
  found?: ExtractedPicture;
  /** What is wrong with the file. */
  fault?: Fault;
  /** What went wrong otherwise; the same file may be tried again. */
  error?: unknown;
}

export interface Extractions extends Extraction {
  take: (scan: File) => void;
  again: () => void;
  /** As if none had been chosen. */
  stop: () => void;
}

/** What a form has of it. */
export interface Scanned {
  /** What may be saved now; empty while nothing may. */
  pictureId: string;
  picture: string;
  /** Whether a scan was chosen, whatever came of it. */
  scanned: boolean;
}

const NOTHING: Scanned = { pictureId: '', picture: '', scanned: false };
const EMPTY: Extraction = { phase: 'empty', share: 0 };

/** SEL-35, SEL-47: one scan after the other, until one is right. */
export function useExtraction(of: ScanOf, onChange: (scanned: Scanned) => void): Extractions {
  const [shown, setShown] = useState(EMPTY);
  const latest = useLatestFile();

  const take = (scan: File) => {
    latest.stop();
    const { name } = scan;
    const wrong = checkScan(scan);
    onChange({ ...NOTHING, scanned: true });
    if (wrong) {
      setShown({ phase: 'failed', share: 0, name, fault: wrong });
      return;
    }
    const signal = latest.begin(scan);
    setShown({ phase: 'sending', share: 0, name });
    const onShare = (share: number) => {
      if (!signal.aborted) setShown({ phase: share < 1 ? 'sending' : 'working', share, name });
    };
    extractPicture(of, scan, onShare, signal)
      .then((found) => {
        if (signal.aborted) return;
        setShown({ phase: 'found', share: 1, name, found });
        if (found.acceptable) onChange({ pictureId: found.pictureId, picture: found.after, scanned: true });
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        setShown({ phase: 'failed', share: 0, name, ...refusal(error) });
      });
  };

  return {
    ...shown,
    take,
    again: () => {
      const scan = latest.last();
      if (scan) take(scan);
    },
    stop: () => {
      latest.stop();
      setShown(EMPTY);
      onChange(NOTHING);
    },
  };
}

/** What the server says of the scan stands beside the field, all else with the offer to try again. */
function refusal(error: unknown): Pick<Extraction, 'fault' | 'error'> {
  if (!(error instanceof ApiProblem)) return { error };
  const { code, params, serverMessage, fieldFaults } = error;
  const ofField = Object.values(fieldFaults)[0];
  if (ofField) return { fault: { ...ofField, params } };
  const isOfScan = /^(SEAL|SIGN)_(IMAGE_FORMAT|EXTRACT_FAILED)$/.test(code);
  return isOfScan ? { fault: { code, params, ...(serverMessage && { message: serverMessage }) } } : { error };
}
