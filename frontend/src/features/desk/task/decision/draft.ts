import type { ChecklistAnswer, TaskDecision, TaskDecisionForm, TaskView } from '@/api/schemas';
import { fault, type Fault } from '@/ui/rules/fault';

/** A decision as it is being written. */
export interface Draft {
  decision: TaskDecision | undefined;
  answers: Readonly<Record<string, { answer: ChecklistAnswer['answer'] | undefined; reason: string }>>;
  marks: Readonly<Record<string, string>>;
  chosen: readonly string[];
  opinion: string;
  reason: string;
}

export const EMPTY: Draft = {
  decision: undefined,
  answers: {},
  marks: {},
  chosen: [],
  opinion: '',
  reason: '',
};

const SHORTEST = 5;
export const LONGEST = 500;

const isText = (text: string) => {
  const length = [...text.trim()].length;
  return length >= SHORTEST && length <= LONGEST;
};

/** Whether an item does not stand in the way of an approval (RVW-21). */
export const isGood = (given: Draft['answers'][string] | undefined) =>
  given?.answer === 'MET' || (given?.answer === 'NOT_APPLICABLE' && given.reason.trim() !== '');

/** RVW-21 to RVW-24, RVW-29, RVW-53; the server says the same. */
export function checkDecision(task: TaskView, draft: Draft): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  const approval = draft.decision === 'APPROVE';
  if (!draft.decision) faults['decision'] = fault('REQUIRED');
  if (!isText(draft.opinion) && !(approval && draft.opinion.trim() === '')) {
    faults['opinion'] = fault('RVW_OPINION_REQUIRED');
  }
  if (Object.values(draft.marks).some((note) => note.trim() === '')) faults['marks'] = fault('REQUIRED');
  if (approval) {
    if (!task.checklist.every((item) => isGood(draft.answers[item]))) {
      faults['checklist'] = fault('RVW_CHECKLIST_INCOMPLETE');
    }
    if (task.choices.length > 0 && draft.chosen.length === 0) faults['chosen'] = fault('RVW_CHOICE_REQUIRED');
    if (task.mismatch && !isText(draft.reason)) faults['reason'] = fault('RVW_MISMATCH_REASON');
  }
  return faults;
}

/** What is sent: of the checklist what was answered; what belongs to an approval with an approval only. */
export function toForm(task: TaskView, draft: Draft & { decision: TaskDecision }): TaskDecisionForm {
  const { decision, answers, marks, chosen, opinion, reason } = draft;
  const approval = decision === 'APPROVE';
  return {
    decision,
    version: task.version,
    checklist: task.checklist.flatMap((item) => {
      const given = answers[item];
      if (!given?.answer) return [];
      const why = given.reason.trim();
      return [{ item, answer: given.answer, ...(why && { reason: why }) }];
    }),
    marks: Object.entries(marks).map(([field, note]) => ({ field, note: note.trim() })),
    ...(opinion.trim() && { opinion: opinion.trim() }),
    ...(approval && task.choices.length > 0 && { chosen: [...chosen] }),
    ...(approval && task.mismatch && { reason: reason.trim() }),
  };
}
