import type { TaskView } from '@/api/schemas';
import { describe, expect, it } from 'vitest';
import { aTask } from '@mock/desk';
import { changedFields } from './changedFields';
import { checkDecision, EMPTY, toForm, type Draft } from './draft';

const MET = { answer: 'MET', reason: '' } as const;
const all = (task: TaskView): Draft['answers'] =>
  Object.fromEntries(task.checklist.map((item) => [item, MET]));
const codes = (task: TaskView, draft: Partial<Draft>) =>
  Object.fromEntries(
    Object.entries(checkDecision(task, { ...EMPTY, ...draft })).map(([name, { code }]) => [name, code]),
  );

describe('a decision', () => {
  it('RVW-21 an approval needs every item met, or not applicable with a reason; a refusal none', () => {
    const task = aTask();
    const [first = ''] = task.checklist;
    const approve = (answers: Draft['answers']) => codes(task, { decision: 'APPROVE', answers });
    expect(approve({})).toEqual({ checklist: 'RVW_CHECKLIST_INCOMPLETE' });
    expect(approve(all(task))).toEqual({});
    expect(approve({ ...all(task), [first]: { answer: 'NOT_MET', reason: '' } })).toHaveProperty('checklist');
    expect(approve({ ...all(task), [first]: { answer: 'NOT_APPLICABLE', reason: ' ' } })).toHaveProperty(
      'checklist',
    );
    expect(approve({ ...all(task), [first]: { answer: 'NOT_APPLICABLE', reason: '无此项' } })).toEqual({});
    expect(codes(task, { decision: 'REFUSE', opinion: '照片不清晰' })).toEqual({});
  });

  it('RVW-23 the opinion has 5 to 500 characters; an approval may do without one', () => {
    const task = aTask();
    for (const opinion of ['', '四个字呢', '字'.repeat(501)]) {
      expect(codes(task, { decision: 'REFUSE', opinion })).toEqual({ opinion: 'RVW_OPINION_REQUIRED' });
    }
    for (const opinion of ['正好五个字', '字'.repeat(500)]) {
      expect(codes(task, { decision: 'REFUSE', opinion })).toEqual({});
    }
    const approve = (opinion: string) => codes(task, { decision: 'APPROVE', answers: all(task), opinion });
    expect(approve('')).toEqual({});
    expect(approve('好')).toEqual({ opinion: 'RVW_OPINION_REQUIRED' });
  });

  it('RVW-24 RVW-29 RVW-53 a mark says what is wrong; a mismatch needs a reason, several accounts a choice', () => {
    const task = aTask({ mismatch: true, choices: [{ id: 'one', fields: [], proven: true }] });
    const draft = { decision: 'APPROVE', answers: all(task), marks: { name: ' ' } } as const;
    expect(codes(task, draft)).toEqual({
      marks: 'REQUIRED',
      reason: 'RVW_MISMATCH_REASON',
      chosen: 'RVW_CHOICE_REQUIRED',
    });
    expect(codes(task, { ...draft, marks: {}, reason: '电话核实无误', chosen: ['one'] })).toEqual({});
  });

  it('sends what belongs to it, and the version it is based on', () => {
    const task = aTask({ mismatch: true, choices: [{ id: 'one', fields: [], proven: true }] });
    const draft = {
      ...EMPTY,
      answers: all(task),
      chosen: ['one'],
      reason: '电话核实无误',
      marks: { name: ' 不符 ' },
    };
    expect(toForm(task, { ...draft, decision: 'REFUSE', opinion: ' 材料不符要求 ' })).toEqual({
      decision: 'REFUSE',
      version: task.version,
      opinion: '材料不符要求',
      checklist: task.checklist.map((item) => ({ item, answer: 'MET' })),
      marks: [{ field: 'name', note: '不符' }],
    });
    expect(toForm(task, { ...draft, decision: 'APPROVE' })).toMatchObject({
      chosen: ['one'],
      reason: '电话核实无误',
    });
  });
});

describe('RVW-27 what changed since the page was opened', () => {
  it('names the fields, and what belongs to no field', () => {
    const before = aTask();
    const after = aTask({
      sections: [
        {
          code: 'APPLICANT',
          fields: [
            { field: 'name', mask: 'NAME', submitted: '钱测试', recorded: '孙改名', agreement: 'DIFFERENT' },
          ],
        },
      ],
      checks: [{ check: 'IDENTITY', result: 'MATCH', wrongFields: [], at: '2026-11-21T03:00:00Z' }],
    });
    expect(changedFields(before, before)).toEqual([]);
    expect(changedFields(before, after)).toEqual(['name', 'checks']);
  });
});
