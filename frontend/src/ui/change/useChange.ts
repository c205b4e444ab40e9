import { ApiProblem } from '@/api/problem';
import { useForm, type Faults, type Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { useState } from 'react';
import { announced } from './announce';
import { differences, type Comparable, type Difference } from './conflict';
import { useEffectsQuestion } from './useEffectsQuestion';

interface ChangeSpec<V, R, T, P> {
  initial: V;
  check: (values: V) => Faults<V>;
  /** The record as the person sees it when the form opens; its version goes with the change. */
  record: R;
  /** The record as it is now, after somebody else has changed it. */
  reload: () => Promise<R>;
  /** What of a record can be shown beside what was typed. */
  compare: (record: R) => Comparable;
  /** What is needed once, however often the change is sent, e.g. the card; null stops. */
  prepare?: (values: V) => Promise<P | null>;
  /** The call; it names the version of `record` and what was accepted. */
  send: (values: V, record: R, accepted: string[], prepared: P | undefined) => Promise<T>;
  onDone: (done: T, values: V) => void;
  /** Where the server's names of fields are not the form's, or a refusal belongs to a field. */
  faultsOf?: (error: unknown) => Record<string, Fault> | undefined;
  /** The word on the button that accepts what follows. */
  confirm?: string;
}

export interface ChangeState<V> {
  form: Form<V>;
  /** What no field can show. */
  refusal: unknown;
  setRefusal: (error: unknown) => void;
  /** Shows whatever a call of this form threw. */
  refuse: (error: unknown) => void;
  /** What somebody else has changed meanwhile. */
  conflict: Difference[] | undefined;
}

export const fieldFaultsOf = (error: unknown): Record<string, Fault> | undefined =>
  error instanceof ApiProblem && error.hasFieldFaults ? error.fieldFaults : undefined;

/**
 * The way all changes go: checked, sent, what follows announced and accepted, and where somebody else was faster the new
 * data shown beside what was typed, which goes on from there.
 */
export function useChange<V extends object, R, T, P = never>(spec: ChangeSpec<V, R, T, P>): ChangeState<V> {
  const { compare, faultsOf = fieldFaultsOf } = spec;
  const [record, setRecord] = useState(spec.record);
  const [former, setFormer] = useState<R>();
  const [refusal, setRefusal] = useState<unknown>();
  const confirm = useEffectsQuestion(spec.confirm);

  const refuse = (error: unknown) => {
    const faults = faultsOf(error);
    if (faults && Object.keys(faults).length > 0) form.refuse(faults);
    else setRefusal(error);
  };
  const send = async (values: V) => {
    setRefusal(undefined);
    try {
      const prepared = await spec.prepare?.(values);
      if (prepared === null) return;
      const done = await announced((accepted) => spec.send(values, record, accepted, prepared), confirm);
      if (done !== undefined) spec.onDone(done, values);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'CONFLICT_STALE') {
        refuse(error);
        return;
      }
      try {
        const now = await spec.reload();
        // What was seen first is what the person compares with, also after a second conflict.
        setFormer((first) => first ?? record);
        setRecord(now);
      } catch (trouble) {
        refuse(trouble);
      }
    }
  };
  const form = useForm<V>({ initial: spec.initial, check: spec.check, send });
  return {
    form,
    refusal,
    setRefusal,
    refuse,
    conflict: former && differences(compare(former), compare(record), form.values as Comparable),
  };
}
