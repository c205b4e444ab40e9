import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client, unwrap } from './client';
import { uuid } from './idempotency';
import type {
  BulkResult,
  TaskConfirmation,
  TaskDecisionForm,
  TaskItem,
  TaskQueue,
  TaskState,
  TaskView,
} from './schemas';

/** The review desk (spec 27). */

const QUEUES = ['staff', 'queues'] as const;
const TASKS = ['staff', 'tasks'] as const;
const task = (taskNo: string) => ['staff', 'task', taskNo] as const;
const REFRESH_MILLIS = 60_000;

export const useQueues = () =>
  useQuery({
    queryKey: QUEUES,
    queryFn: () => unwrap(client.GET('/api/v1/staff/queues')),
  });

/** What a list shows; see the contract for the meaning of each. */
export interface TaskListQuery {
  queue?: TaskQueue;
  state?: TaskState;
  kind?: string;
  mine?: boolean;
  overdue?: boolean;
  applicant?: string;
  claimedBy?: string;
  from?: string;
  to?: string;
  sort?: string;
  page: number;
  pageSize: number;
}

export const useTasks = (query: TaskListQuery) =>
  useQuery({
    queryKey: [...TASKS, query],
    queryFn: () => unwrap(client.GET('/api/v1/staff/tasks', { params: { query } })),
    placeholderData: (previous) => previous,
    staleTime: REFRESH_MILLIS / 4,
  });

export const useTask = (taskNo: string) =>
  useQuery({
    queryKey: task(taskNo),
    queryFn: () => unwrap(client.GET('/api/v1/staff/tasks/{taskNo}', { params: { path: { taskNo } } })),
    // Each look is recorded, so none happens by itself.
    staleTime: Infinity,
    gcTime: 0,
  });

export const useColleagues = (queue: TaskQueue, enabled: boolean) =>
  useQuery({
    queryKey: ['staff', 'colleagues', queue],
    queryFn: () => unwrap(client.GET('/api/v1/staff/colleagues', { params: { query: { queue } } })),
    enabled,
  });

/** The address of a picture; it bears the name of who looks at it (RVW-72). */
export const pictureAddress = (taskNo: string, pictureId: string) =>
  `/api/v1/staff/tasks/${encodeURIComponent(taskNo)}/pictures/${encodeURIComponent(pictureId)}`;

const at = (taskNo: string) => ({ params: { path: { taskNo } } });
const once = (taskNo: string, key: string) => ({
  params: { path: { taskNo }, header: { 'Idempotency-Key': key } },
});

/** What is done with tasks. Each answer is the task as it stands afterwards, and lists are asked for again. */
export function useDesk() {
  const queries = useQueryClient();
  const listsChanged = () => {
    void queries.invalidateQueries({ queryKey: QUEUES });
    void queries.invalidateQueries({ queryKey: TASKS });
  };
  const keep = async (call: Promise<TaskView>): Promise<TaskView> => {
    const view = await call;
    queries.setQueryData(task(view.taskNo), view);
    listsChanged();
    return view;
  };
  return {
    refresh: (taskNo: string) => queries.refetchQueries({ queryKey: task(taskNo) }),
    claim: (taskNo: string) => keep(unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/claim', at(taskNo)))),
    next: (queue: TaskQueue) =>
      keep(
        unwrap(
          client.POST('/api/v1/staff/tasks/next', {
            params: { header: { 'Idempotency-Key': uuid() } },
            body: { queue },
          }),
        ),
      ),
    release: async (taskNo: string, note: string): Promise<void> => {
      await unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/release', { ...at(taskNo), body: { note } }));
      listsChanged();
      await queries.invalidateQueries({ queryKey: task(taskNo) });
    },
    decide: (taskNo: string, body: TaskDecisionForm, key: string) =>
      keep(unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/decision', { ...once(taskNo, key), body }))),
    confirm: (taskNo: string, body: TaskConfirmation, key: string) =>
      keep(unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/confirmation', { ...once(taskNo, key), body }))),
    note: (taskNo: string, body: { text: string; askedStaffId?: string }, key: string) =>
      keep(unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/notes', { ...once(taskNo, key), body }))),
    check: (taskNo: string) =>
      keep(unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/checks', once(taskNo, uuid())))),
    disclose: (taskNo: string, reason: string) =>
      keep(
        unwrap(client.POST('/api/v1/staff/tasks/{taskNo}/disclosure', { ...at(taskNo), body: { reason } })),
      ),
    assign: (taskNo: string, staffId: string, reason: string) =>
      keep(
        unwrap(
          client.POST('/api/v1/staff/tasks/{taskNo}/assignment', {
            ...at(taskNo),
            body: { staffId, reason },
          }),
        ),
      ),
    prioritise: (taskNo: string, priority: TaskItem['priority'], reason: string) =>
      keep(
        unwrap(
          client.POST('/api/v1/staff/tasks/{taskNo}/priority', { ...at(taskNo), body: { priority, reason } }),
        ),
      ),
    claimSeveral: async (taskNos: string[]): Promise<BulkResult[]> => {
      const results = await unwrap(client.POST('/api/v1/staff/tasks/claims', { body: { taskNos } }));
      listsChanged();
      return results;
    },
    releaseSeveral: async (taskNos: string[], note: string): Promise<BulkResult[]> => {
      const results = await unwrap(client.POST('/api/v1/staff/tasks/releases', { body: { taskNos, note } }));
      listsChanged();
      return results;
    },
  };
}
