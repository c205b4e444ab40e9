import type { SealCheck } from '@/api/schemas';
import { checkFile } from '@/api/sealChecks';
import { useLatestFile } from '@/ui/upload/useLatestFile';
import { useState } from 'react';

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
  const latest = useLatestFile();

  const run = async (file: File) => {
    const signal = latest.begin(file);
    const { name } = file;
    const set = (next: Check) => {
      if (!signal.aborted) setCheck(next);
    };
    set({ phase: 'sending', name, share: 0 });
    try {
      const report = await checkFile(file, (share) => set({ phase: 'sending', name, share }), signal);
      set({ phase: 'done', name, report });
    } catch (error) {
      set({ phase: 'failed', name, error });
    }
  };

  return {
    check,
    take: (file) => {
      latest.stop();
      if (file.size > LARGEST_BYTES) setCheck({ phase: 'refused', reason: 'tooLarge' });
      else if (file.size === 0) setCheck({ phase: 'refused', reason: 'empty' });
      else void run(file);
    },
    again: () => {
      const file = latest.last();
      if (file) void run(file);
    },
    stop: () => {
      latest.stop();
      setCheck({ phase: 'idle' });
    },
  };
}
