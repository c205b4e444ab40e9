import type { TaskListQuery } from '@/api/desk';
import type { TaskState } from '@/api/schemas';
import { useSearchParams } from 'react-router';

const STATES = [
  'WAITING',
  'CLAIMED',
  'CONFIRMING',
  'DECIDED',
  'CLOSED',
] as const satisfies readonly TaskState[];
export type Shown = (typeof STATES)[number];
export const SHOWN_STATES = STATES;

const PAGE_SIZE = 20;

/** What of the list can be asked for, as texts; empty: not narrowed. It stands in the address, so Back finds it again. */
export interface TaskFilter {
  state: string;
  kind: string;
  claimedBy: string;
  mine: string;
  overdue: string;
  applicant: string;
  from: string;
  to: string;
}

const NAMES = ['state', 'kind', 'claimedBy', 'mine', 'overdue', 'applicant', 'from', 'to'] as const;

export function useTaskFilter() {
  const [parameters, setParameters] = useSearchParams();
  const text = (name: string) => parameters.get(name) ?? '';
  const filter = Object.fromEntries(NAMES.map((name) => [name, text(name)])) as unknown as TaskFilter;
  const state = STATES.find((one) => one === filter.state);
  const query: TaskListQuery = {
    page: Number(text('page')) || 1,
    pageSize: Number(text('pageSize')) || PAGE_SIZE,
    sort: text('sort'),
    ...(state && { state }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.claimedBy && { claimedBy: filter.claimedBy }),
    ...(filter.mine && { mine: true }),
    ...(filter.overdue && { overdue: true }),
    ...(filter.applicant && { applicant: filter.applicant }),
    ...(filter.from && { from: filter.from }),
    ...(filter.to && { to: filter.to }),
  };
  /** Changes what is named, and begins at the first page again unless a page is named. */
  const change = (next: Partial<TaskFilter> & { sort?: string; page?: number; pageSize?: number }) => {
    setParameters(
      (old) => {
        old.delete('page');
        for (const [name, value] of Object.entries(next)) {
          if (value === '' || (name === 'page' && value === 1)) old.delete(name);
          else old.set(name, String(value));
        }
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  /** Exactly this, apart from order and page size. */
  const only = (next: Partial<TaskFilter>) =>
    change({
      state: '',
      kind: '',
      claimedBy: '',
      mine: '',
      overdue: '',
      applicant: '',
      from: '',
      to: '',
      ...next,
    });
  return { filter, query, change, only, narrowed: NAMES.some((name) => filter[name] !== '') };
}
