import type { SealCheck } from '@/api/schemas';
import { checkFile } from '@/api/sealChecks';
import { useEffect, useRef, useState } from 'react';

export const LARGEST_BYTES = 50 * 1024 * 1024;

/** A file on its way through the check. */
export type Check =
  | { phase: 'idle' }
  | { phase: 'refused'; reason: 'tooLarge' | 'empty' }
  | { phase: 'sending'; name: string; share: number }
  | { phase: 'failed'; name: string; error: unknown }
  | { phase: 'done'; name: string; report: SealCheck };

export interface FileCheck {
  check: Check;
  take: (file: File) => void;
  again: () => void;
  stop: () => void;
}

/** One file at a time: another one takes the place of that which is still being checked. */
export function useFileCheck(): FileCheck {
  const [check, setCheck] = useState<Check>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);
  const last = useRef<File>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (file: File) => {
    const controller = new AbortController();
    running.current = controller;
    const { name } = file;
    const set = (next: Check) => {
      if (!controller.signal.aborted) setCheck(next);
    };
    set({ phase: 'sending', name, share: 0 });
    try {
      const report = await checkFile(
        file,
        (share) => set({ phase: 'sending', name, share }),
        controller.signal,
      );
      set({ phase: 'done', name, report });
    } catch (error) {
      set({ phase: 'failed', name, error });
    }
  };

  return {
    check,
    take: (file) => {
      running.current?.abort();
      if (file.size > LARGEST_BYTES) setCheck({ phase: 'refused', reason: 'tooLarge' });
      else if (file.size === 0) setCheck({ phase: 'refused', reason: 'empty' });
      else {
        last.current = file;
        void run(file);
      }
    },
    again: () => {
      if (last.current) void run(last.current);
    },
    stop: () => {
      running.current?.abort();
      setCheck({ phase: 'idle' });
    },
  };
}
