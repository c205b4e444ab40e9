import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';

export interface Question {
  title: string;
  text?: ReactNode;
  confirm: string;
  /** The preset answer; without it the common word for it. */
  cancel?: string;
}

export interface OpenQuestion {
  question: Question;
  answer: (yes: boolean) => void;
}

let open: OpenQuestion | undefined;
const listeners = new Set<() => void>();

function set(next: typeof open): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Asks; Cancel is the preset button, because what is asked about deletes or replaces (UIC-17). */
export function ask(question: Question): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => {
    set({
      question,
      answer: (yes) => {
        set(undefined);
        resolve(yes);
      },
    });
  });
}

/** Loaded with the first question; most visits ask none. */
const QuestionDialog = lazy(() => import('./QuestionDialog'));

export function QuestionHost() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  return <Suspense>{now && <QuestionDialog open={now} />}</Suspense>;
}
