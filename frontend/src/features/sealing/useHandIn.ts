import { ApiProblem } from '@/api/problem';
import { handInDocument } from '@/api/sealing';
import type { SealingDocument } from '@/api/sealingTypes';
import { fault, type Fault } from '@/ui/rules/fault';
import { useLatestFile } from '@/ui/upload/useLatestFile';
import { useState } from 'react';

/** The server judges by content; this only spares a useless upload. */
export const LARGEST_BYTES = 10 * 1024 * 1024;
export const ACCEPTED = '.pdf,.ofd,application/pdf,application/ofd';

export function checkDocument({ name, size }: Pick<File, 'name' | 'size'>): Fault | undefined {
  if (!/\.(pdf|ofd)$/i.test(name)) return fault('TYPE');
  if (size === 0) return fault('EMPTY');
  return size > LARGEST_BYTES ? fault('LARGE') : undefined;
}

export interface HandIn {
  /** Undefined while nothing is on its way. */
  name: string | undefined;
  /** How much has been sent, 0 to 1; the server reads it once all is there. */
  share: number;
  /** What the page itself has against the file. */
  fault: Fault | undefined;
  error: unknown;
  take: (file: File) => void;
  again: () => void;
  stop: () => void;
}

/** One document at a time. */
export function useHandIn(onTaken: (document: SealingDocument) => void): HandIn {
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [wrong, setWrong] = useState<Fault>();
  const [error, setError] = useState<unknown>();
  const latest = useLatestFile();

  const take = (file: File) => {
    latest.stop();
    const found = checkDocument(file);
    setWrong(found);
    setError(undefined);
    setSending(undefined);
    if (found) return;
    const signal = latest.begin(file);
    const { name } = file;
    setSending({ name, share: 0 });
    const stillWanted = () => !signal.aborted;
    handInDocument(file, (share) => stillWanted() && setSending({ name, share }), signal)
      .then((document) => stillWanted() && onTaken(document))
      .catch((caught: unknown) => stillWanted() && setError(caught))
      .finally(() => stillWanted() && setSending(undefined));
  };
  return {
    name: sending?.name,
    share: sending?.share ?? 0,
    fault: wrong,
    error,
    take,
    again: () => {
      const file = latest.last();
      if (file) take(file);
    },
    stop: () => {
      latest.stop();
      setSending(undefined);
    },
  };
}

/** Whether sending the same file once more could help. */
export const isWorthAnotherTry = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status >= 500 || error.status === 429;
