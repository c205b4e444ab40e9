import type { Duty, StaffSession } from '@/api/schemas';
import { useOutletContext } from 'react-router';

/** Who is signed in to the desk; its layout hands it to the pages. */
export const useDeskSession = (): StaffSession => useOutletContext<StaffSession>();

export const useHasDuty = (duty: Duty): boolean => useDeskSession().duties.includes(duty);
