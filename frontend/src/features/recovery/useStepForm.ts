import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { useForm, type Faults, type Form } from '@/ui/form/useForm';
import { useUnsaved } from '@/ui/unsaved';
import { useEffect, useState } from 'react';
import { useFlow } from './flow';
import { refusalOf } from './refusals';

interface StepSpec<V, R> {
  /** Its entries are kept under this name while another step is on show. */
  name: string;
  initial: V;
  check: (values: V) => Faults<V>;
  /** @param key the same for a retry of the same entries, so that it has no second effect */
  send: (values: V, key: string) => Promise<R>;
  /** The server needs no second code for a mobile or mailbox that was proven a short while ago (RCU-03). */
  provenStays?: boolean;
  /** Instead of showing the server's word as the next step; false if the step was not passed after all. */
  onDone?: (view: R) => boolean | Promise<boolean>;
  /** First look at what was thrown; true if that settles it. */
  onRefused?: (error: unknown, form: Form<V>) => boolean;
}

export interface StepForm<V> {
  form: Form<V>;
  /** What no field can show. */
  refusal: unknown;
  /** Shows what any call of the step threw at the place it belongs to. */
  refuse: (error: unknown) => void;
}

interface Addressed {
  mobile?: string;
  email?: string;
}

/** Entries that serve once and are never kept. */
const ONCE = new Set(['imageCode', 'smsCode', 'emailCode', 'code', 'password', 'passwordConfirm']);

const lasting = <V extends object>(values: V): Partial<V> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !ONCE.has(name))) as Partial<V>;

/** What was proven in an earlier step does not count any more (RCP-07). */
export const isProofTooOld = (error: unknown): boolean =>
  ['PROOF_EXPIRED', 'RECOVERY_PROOF_EXPIRED'].includes(codeOf(error) ?? '');

function forgetPassed(drafts: Map<string, object>): void {
  for (const name of [...drafts.keys()]) if (name.endsWith(' passed')) drafts.delete(name);
}

/** Steps after this one have to be passed anew: what they were judged by may have changed. */
function pass(drafts: Map<string, object>, passedName: string, values: object): void {
  const passed = [...drafts.keys()].filter((name) => name.endsWith(' passed'));
  const at = passed.indexOf(passedName);
  if (at >= 0) for (const later of passed.slice(at + 1)) drafts.delete(later);
  drafts.set(passedName, values);
}

/** The form of one step: keeps its entries, sends them, and shows what is refused where it belongs. */
export function useStepForm<V extends object, R>(spec: StepSpec<V, R>): StepForm<V> {
  const { drafts, adopt, forward, expire, reload, title } = useFlow<R>();
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const passedName = `${spec.name} passed`;
  // A step that was passed and is not changed is not asked again: proofs stay valid for a while (RCU-03). Codes and
  // passwords are not kept; one that is typed is another.
  const isPassed = (values: V) =>
    [...ONCE].every((name) => !(values as Record<string, unknown>)[name]) &&
    drafts.has(passedName) &&
    JSON.stringify(drafts.get(passedName)) === JSON.stringify(lasting(values));

  const isProven = (values: V) => {
    const before = drafts.get(passedName) as Addressed | undefined;
    const now: Addressed = values;
    return Boolean(spec.provenStays) && before?.mobile === now.mobile && before?.email === now.email;
  };

  const refuse = (error: unknown) => {
    setRefusal(undefined);
    const { whole, fields, way } = refusalOf(error, Object.keys(spec.initial));
    if (way === 'reload' || isProofTooOld(error)) forgetPassed(drafts);
    if (spec.onRefused?.(error, form)) return;
    if (way === 'expired') expire();
    else if (way === 'reload') reload();
    if (fields) form.refuse(fields);
    setRefusal(whole);
  };

  const form = useForm<V>({
    initial: { ...spec.initial, ...drafts.get(spec.name) },
    check: (values) => {
      const faults = spec.check(values);
      return isPassed(values) || isProven(values)
        ? (Object.fromEntries(Object.entries(faults).filter(([name]) => !ONCE.has(name))) as Faults<V>)
        : faults;
    },
    send: async (values) => {
      setRefusal(undefined);
      if (isPassed(values)) {
        forward();
        return;
      }
      try {
        const view = await spec.send(values, keyOf(values));
        if (spec.onDone && !(await spec.onDone(view))) return;
        pass(drafts, passedName, lasting(values));
        adopt(view);
      } catch (error) {
        refuse(error);
      }
    },
  });
  useUnsaved(form.dirty, title);
  useEffect(() => {
    drafts.set(spec.name, lasting(form.values));
  });
  return { form, refusal, refuse };
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem ? error.code : undefined;
