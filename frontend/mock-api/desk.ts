import type { TaskView } from '@/api/schemas';

/** A claimed task, for tests. */
export const aTask = (change: Partial<TaskView> = {}): TaskView => ({
  taskNo: 'T20261121000001',
  queue: 'RECOVERY',
  kind: 'USERNAME_RECOVERY',
  state: 'CLAIMED',
  round: 1,
  applicant: '**试',
  submittedAt: '2026-11-21T02:00:00Z',
  dueAt: '2026-11-23T09:00:00Z',
  overdue: false,
  priority: 'NORMAL',
  masked: false,
  related: false,
  secondNeeded: false,
  mismatch: false,
  sections: [
    {
      code: 'APPLICANT',
      fields: [{ field: 'name', mask: 'NAME', submitted: '钱测试', recorded: '钱测试', agreement: 'SAME' }],
    },
  ],
  pictures: [],
  choices: [],
  former: [],
  risks: [],
  checks: [],
  checklist: ['PICTURES_LEGIBLE', 'PERSON_AGREES'],
  decisions: ['APPROVE', 'REFUSE'],
  answers: [],
  marks: [],
  chosen: [],
  notes: [],
  actions: ['RELEASE', 'DECIDE', 'CHECK', 'NOTE'],
  version: 'v1',
  ...change,
});
