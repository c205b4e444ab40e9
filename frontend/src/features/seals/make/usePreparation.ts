import { ApiProblem } from '@/api/problem';
import type { SealPreparation } from '@/api/sealTypes';
import { useForm, type Faults, type Form } from '@/ui/form/useForm';
import { useState } from 'react';

interface PreparationSpec<V> {
  initial: V;
  check: (values: V) => Faults<V>;
  /** Has everything checked and tells what is to be confirmed. */
  prepare: (values: V) => Promise<SealPreparation>;
}

/** With the values it was made of: what is on its way in the form does not change it any more. */
export type Prepared<V> = SealPreparation & { values: V };

export interface PreparationState<V> {
  form: Form<V>;
  /** What no field can show. */
  refusal: unknown;
  /** What waits for the legal card; undefined while the form is on show. */
  prepared: Prepared<V> | undefined;
  /** The same once more: a challenge is signed only once. */
  again: () => Promise<SealPreparation>;
  /** To the form, with all that was typed. */
  back: () => void;
}

/** A form whose sending makes nothing yet: it leads to what the legal card confirms (SEL-05). */
export function usePreparation<V extends object>(spec: PreparationSpec<V>): PreparationState<V> {
  const [refusal, setRefusal] = useState<unknown>();
  const [prepared, setPrepared] = useState<Prepared<V>>();
  /** @return whether it is a matter of the form */
  const refuse = (error: unknown): boolean => {
    if (!(error instanceof ApiProblem) || !error.hasFieldFaults) return false;
    setPrepared(undefined);
    form.refuse(error.fieldFaults);
    return true;
  };
  const form = useForm<V>({
    initial: spec.initial,
    check: spec.check,
    send: async (values) => {
      setRefusal(undefined);
      try {
        setPrepared({ ...(await spec.prepare(values)), values });
      } catch (error) {
        if (!refuse(error)) setRefusal(error);
      }
    },
  });
  return {
    form,
    refusal,
    prepared,
    again: async () => {
      const { values } = prepared ?? form;
      try {
        const next = await spec.prepare(values);
        setPrepared({ ...next, values });
        return next;
      } catch (error) {
        refuse(error);
        throw error;
      }
    },
    back: () => setPrepared(undefined),
  };
}
