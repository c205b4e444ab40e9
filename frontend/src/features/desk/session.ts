import type { Duty, StaffSession, TaskQueue } from '@/api/schemas';
import { useOutletContext } from 'react-router';

/** Who is signed in to the desk; its layout hands it to the pages. */
export const useDeskSession = (): StaffSession => useOutletContext<StaffSession>();

/** One of them is enough. */
export const useHasDuty = (...duties: Duty[]): boolean => {
  const own = useDeskSession().duties;
  return duties.some((duty) => own.includes(duty));
};

/** Who takes tasks from a queue. */
export const REVIEWER_OF: Readonly<Record<TaskQueue, Duty>> = {
  RECOVERY: 'RECOVERY_REVIEWER',
  INF: 'REVIEWER_INF',
};
