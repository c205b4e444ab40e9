import { createContext, use, useEffect, useId } from 'react';

/**
 * Who has unsaved input. A scope is what is left at once: a page outside of the signed-in area, a tab inside of it
 * (UIC-10, UIC-12, UIC-22).
 */
const entries = new Map<string, { scope: string; label: string }>();

export const PAGE_SCOPE = 'page';

const Scope = createContext(PAGE_SCOPE);

export const UnsavedScope = Scope.Provider;

export const unsaved = {
  any: () => entries.size > 0,
  in: (scope: string) => [...entries.values()].some((entry) => entry.scope === scope),
  labelsIn: (scope: string) =>
    [...entries.values()].filter((entry) => entry.scope === scope).map((entry) => entry.label),
  labels: () => [...new Set([...entries.values()].map((entry) => entry.label))],
  /** Before the page leaves by itself because the input was saved or the session is gone. */
  forget: () => entries.clear(),
};

/** Call in whatever holds input; the label names it to the user. */
export function useUnsaved(dirty: boolean, label: string): void {
  const scope = use(Scope);
  const id = useId();
  useEffect(() => {
    if (!dirty) return undefined;
    entries.set(id, { scope, label });
    const warn = (event: BeforeUnloadEvent) => {
      if (entries.has(id)) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      entries.delete(id);
    };
  }, [dirty, label, scope, id]);
}
