import { useEffect, useRef } from 'react';

export interface LatestFile {
  /** Ends what is on its way; the signal is that of the new one. */
  begin: (file: File) => AbortSignal;
  stop: () => void;
  /** The one begun last, to be tried again. */
  last: () => File | undefined;
}

/** One file at a time: another one takes the place of that which is on its way, and nothing is once the page is left. */
export function useLatestFile(): LatestFile {
  const running = useRef<AbortController>(undefined);
  const file = useRef<File>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    begin: (next) => {
      running.current?.abort();
      running.current = new AbortController();
      file.current = next;
      return running.current.signal;
    },
    stop: () => running.current?.abort(),
    last: () => file.current,
  };
}
