import { useDesk } from '@/api/desk';
import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import type { TaskDecision, TaskView } from '@/api/schemas';
import type { Fault } from '@/ui/rules/fault';
import { useUnsaved } from '@/ui/unsaved';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedFields } from './changedFields';
import { checkDecision, EMPTY, toForm, type Draft } from './draft';

/** What is marked as faulty: field or slot, and the note about it. */
export interface Marks {
  marks: Readonly<Record<string, string>>;
  /** Marks whose note is missing, once the decision was to be sent. */
  unsaid: readonly string[];
  /** Sets the note; undefined takes the mark away. */
  mark: (field: string, note: string | undefined) => void;
}

export interface DecisionState extends Marks {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  /** Beside decision, checklist, chosen, opinion, reason. */
  faults: Readonly<Record<string, Fault>>;
  /** What no field can show. */
  refusal: unknown;
  pending: boolean;
  /** Names of fields that changed since the draft was begun (RVW-27). */
  changed: readonly string[];
  /** @returns whether it was sent and taken */
  send: (decision: TaskDecision) => Promise<boolean>;
}

/** A decision while it is being written. What was typed stays whatever the server says. */
export function useDecision(task: TaskView): DecisionState {
  const { t } = useTranslation('desk');
  const desk = useDesk();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [faults, setFaults] = useState<Record<string, Fault>>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const [before, setBefore] = useState<TaskView>();
  const [keyOf] = useState(idempotencyKeys);
  useUnsaved(draft !== EMPTY && task.actions.includes('DECIDE'), t('decisionOf', { taskNo: task.taskNo }));

  const set = (change: Partial<Draft>) => {
    setDraft((old) => ({ ...old, ...change }));
    setFaults((old) => Object.fromEntries(Object.entries(old).filter(([name]) => !(name in change))));
  };
  const send = async (decision: TaskDecision): Promise<boolean> => {
    setRefusal(undefined);
    const found = checkDecision(task, { ...draft, decision });
    setFaults(found);
    if (Object.keys(found).length > 0 || pending) return false;
    const form = toForm(task, { ...draft, decision });
    setPending(true);
    try {
      await desk.decide(task.taskNo, form, keyOf(form));
      setDraft(EMPTY);
      setBefore(undefined);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'CONFLICT_STALE') {
        setBefore(task);
        await desk.refresh(task.taskNo);
      } else if (error instanceof ApiProblem && error.hasFieldFaults) setFaults(error.fieldFaults);
      setRefusal(error);
      return false;
    } finally {
      setPending(false);
    }
  };
  return {
    draft,
    set,
    faults,
    refusal,
    pending,
    changed: before ? changedFields(before, task) : [],
    marks: draft.marks,
    unsaid: faults['marks'] ? Object.keys(draft.marks).filter((field) => !draft.marks[field]?.trim()) : [],
    mark: (field, note) => {
      const others = Object.entries(draft.marks).filter(([name]) => name !== field);
      set({ marks: Object.fromEntries(note === undefined ? others : [...others, [field, note]]) });
    },
    send,
  };
}
