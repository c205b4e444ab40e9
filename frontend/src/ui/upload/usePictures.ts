import { ApiProblem } from '@/api/problem';
import { fault, type Fault } from '@/ui/rules/fault';
import { useEffect, useRef, useState } from 'react';
import { checkPicture } from './pictureRules';

/** One picture on its way: nothing chosen yet, being sent, kept by the server, or refused. */
export interface Picture {
  phase: 'empty' | 'sending' | 'kept' | 'refused';
  name?: string;
  size?: number;
  /** Address of the preview. */
  preview?: string;
  share: number;
  fault?: Fault;
  /** What went wrong that is no fault of the file, e.g. a lost connection: the same file may be tried again. */
  error?: unknown;
}

const EMPTY: Picture = { phase: 'empty', share: 0 };

export interface Pictures<S extends string> {
  at: (slot: S) => Picture;
  /** Checks and sends a file; a former one of the slot is replaced once the server has the new one. */
  take: (slot: S, file: File) => void;
  again: (slot: S) => void;
  stop: (slot: S) => void;
  sending: boolean;
  /** Shows what is missing; true if nothing is. */
  checkAll: (slots: readonly S[]) => boolean;
  refuse: (faults: Record<string, Fault>) => void;
}

export type SendPicture<S> = (
  slot: S,
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
) => Promise<void>;

/** @param kept slots the server has pictures of already, e.g. from before a reload */
export function usePictures<S extends string>(
  send: SendPicture<S>,
  kept: readonly S[] = [],
  onRefused?: (error: unknown) => boolean,
): Pictures<S> {
  const [all, setAll] = useState<Partial<Record<S, Picture>>>(
    () =>
      Object.fromEntries(kept.map((slot) => [slot, { phase: 'kept', share: 1 }])) as Partial<
        Record<S, Picture>
      >,
  );
  const files = useRef(new Map<S, File>());
  const running = useRef(new Map<S, AbortController>());

  // What is still on its way is for nobody once the page is left.
  useEffect(() => {
    const { current: under } = running;
    return () => {
      for (const controller of under.values()) controller.abort();
    };
  }, []);

  const set = (slot: S, picture: Picture) => setAll((old) => ({ ...old, [slot]: picture }));

  const upload = async (slot: S, file: File, before: Picture) => {
    running.current.get(slot)?.abort();
    const controller = new AbortController();
    running.current.set(slot, controller);
    const shown: Pick<Picture, 'name' | 'size' | 'preview'> = { name: file.name, size: file.size };
    void dataAddress(file).then((preview) => {
      shown.preview = preview;
      const isOurs = running.current.get(slot) === controller && !controller.signal.aborted;
      if (isOurs) setAll((old) => ({ ...old, [slot]: { ...EMPTY, ...old[slot], preview } }));
    });
    set(slot, { ...shown, phase: 'sending', share: 0 });
    try {
      await send(
        slot,
        file,
        (share) => !controller.signal.aborted && set(slot, { ...shown, phase: 'sending', share }),
        controller.signal,
      );
      set(slot, { ...shown, phase: 'kept', share: 1 });
    } catch (error) {
      // Stopped by hand, or overtaken by another file of the same slot.
      if (controller.signal.aborted) {
        if (running.current.get(slot) === controller) set(slot, before);
        return;
      }
      if (onRefused?.(error)) return;
      const refused = pictureFault(error);
      set(slot, { ...shown, phase: 'refused', share: 0, ...(refused ? { fault: refused } : { error }) });
    }
  };

  const at = (slot: S) => all[slot] ?? EMPTY;
  return {
    at,
    take: (slot, file) => {
      const before = at(slot);
      const wrong = checkPicture(file);
      if (wrong) {
        running.current.get(slot)?.abort();
        // A picture that was kept stays; the refused file has no effect.
        set(
          slot,
          before.phase === 'kept'
            ? { ...before, fault: wrong }
            : { ...EMPTY, phase: 'refused', fault: wrong },
        );
        return;
      }
      files.current.set(slot, file);
      void upload(slot, file, before.phase === 'kept' ? before : EMPTY);
    },
    again: (slot) => {
      const file = files.current.get(slot);
      if (file) void upload(slot, file, EMPTY);
    },
    stop: (slot) => running.current.get(slot)?.abort(),
    sending: Object.values(all).some((picture) => (picture as Picture).phase === 'sending'),
    checkAll: (slots) => {
      const missing = slots.filter((slot) => at(slot).phase !== 'kept');
      setAll((old) => ({
        ...old,
        ...Object.fromEntries(
          missing
            .filter((slot) => !at(slot).fault && !at(slot).error && at(slot).phase === 'empty')
            .map((slot) => [slot, { ...EMPTY, fault: fault('REQUIRED') }]),
        ),
      }));
      return missing.length === 0;
    },
    refuse: (faults) =>
      setAll((old) => ({
        ...old,
        ...Object.fromEntries(
          Object.entries(faults).map(([slot, found]) => [slot, { ...EMPTY, phase: 'refused', fault: found }]),
        ),
      })),
  };
}

/** The picture as an address of its own: nothing to be given back, and nothing a policy for connections could refuse. */
function dataAddress(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsDataURL(file);
  });
}

/** A refusal of the file itself comes as the problem's own code or as that of its only field. */
function pictureFault(error: unknown): Fault | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const [ofField] = Object.values(error.fieldFaults);
  if (ofField) return { ...ofField, params: error.params };
  if (error.code === 'PAYLOAD_TOO_LARGE') return fault('FILE_TOO_LARGE');
  return error.code.startsWith('FILE_') ? { code: error.code, params: error.params } : undefined;
}
