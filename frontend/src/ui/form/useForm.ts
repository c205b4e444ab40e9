import type { Fault } from '@/ui/rules/fault';
import { useCallback, useEffect, useRef, useState, type SyntheticEvent } from 'react';

export type Faults<V> = Partial<Record<keyof V & string, Fault>>;

/** Without the entries that say nothing. */
export function clean<V>(faults: { [K in keyof Faults<V>]: Faults<V>[K] | undefined }): Faults<V> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) as Faults<V>;
}

export interface Form<V> {
  values: V;
  /** What is wrong with the fields the user has left, sent, or the server refused. */
  faults: Faults<V>;
  pending: boolean;
  /** Whether anything was entered that differs from the beginning. */
  dirty: boolean;
  set: (name: keyof V & string, value: V[keyof V & string]) => void;
  setMany: (change: Partial<V>) => void;
  leave: (name: keyof V & string) => void;
  /** Shows the faults of these fields; true if there are none. */
  checkOnly: (...names: (keyof V & string)[]) => boolean;
  /** Shows what the server refuses; quietly leaves the focus where the user is working. */
  refuse: (faults: Record<string, Fault>, quietly?: boolean) => void;
  onSubmit: (event: SyntheticEvent) => void;
  attach: (element: HTMLFormElement | null) => void;
}

interface FormSpec<V> {
  initial: V;
  /** All rules of the form at once, on values as typed. */
  check: (values: V) => Faults<V>;
  /** Sends; called with right values only, never twice at a time. */
  send: (values: V) => Promise<void>;
}

/**
 * The behaviour all forms share (UIC-13): a field is judged when it is left and when the form is sent; a message goes
 * as soon as the entry is right; the first wrong field gets the focus; what the server refuses stands beside its field
 * until that field is changed.
 */
export function useForm<V extends object>({ initial, check, send }: FormSpec<V>): Form<V> {
  const [first] = useState(initial);
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Record<string, Fault>>({});
  const [pending, setPending] = useState(false);
  const [focusTurn, setFocusTurn] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const running = useRef(false);
  const found = check(values);

  const setMany = useCallback((change: Partial<V>) => {
    setValues((old) => ({ ...old, ...change }));
    setRefused((old) => Object.fromEntries(Object.entries(old).filter(([name]) => !(name in change))));
  }, []);

  const refuse = useCallback((faults: Record<string, Fault>, quietly = false) => {
    setRefused((old) => ({ ...old, ...faults }));
    if (!quietly) setFocusTurn((turn) => turn + 1);
  }, []);

  useEffect(() => {
    if (focusTurn > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [focusTurn]);

  const faults: Faults<V> = {};
  for (const name of Object.keys(values) as (keyof V & string)[]) {
    const shown = refused[name] ?? (left.has(name) ? found[name] : undefined);
    if (shown) faults[name] = shown;
  }

  const show = (names: string[]) => {
    setLeft((old) => new Set([...old, ...names]));
    const right = names.every((name) => !(name in found) || found[name as keyof V & string] === undefined);
    if (!right) setFocusTurn((turn) => turn + 1);
    return right;
  };

  return {
    values,
    faults,
    pending,
    dirty: Object.keys(values).some((name) => values[name as keyof V] !== first[name as keyof V]),
    set: (name, value) => setMany({ [name]: value } as unknown as Partial<V>),
    setMany,
    leave: (name) => {
      // Passing by an empty field is no wrong entry; a message would push what is being clicked from under the mouse.
      const untouched = values[name] === '' && first[name] === '';
      setLeft((old) => (untouched || old.has(name) ? old : new Set([...old, name])));
    },
    checkOnly: (...names) => show(names),
    refuse,
    onSubmit: (event) => {
      event.preventDefault();
      if (running.current || !show(Object.keys(values))) return;
      running.current = true;
      setPending(true);
      void send(values).finally(() => {
        running.current = false;
        setPending(false);
      });
    },
    attach: (form) => {
      element.current = form;
    },
  };
}
