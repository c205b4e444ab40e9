import { ApiProblem } from '@/api/problem';
import type { Fault } from '@/ui/rules/fault';

/** Where a refused sign-in is shown: beside a field, or above the button when it is no field's fault. */
export function signInFaults(error: unknown): { fields: Record<string, Fault>; whole?: unknown } {
  if (!(error instanceof ApiProblem)) return { fields: {}, whole: error };
  if (error.hasFieldFaults) return { fields: error.fieldFaults };
  // One text for both (SGN-08); it stands beside the password, which is what one mistypes.
  if (error.code === 'LOGIN_FAILED') return { fields: { password: { code: 'LOGIN_FAILED' } } };
  if (error.code === 'CAPTCHA_WRONG') return { fields: { imageCode: { code: 'CAPTCHA_WRONG' } } };
  return { fields: {}, whole: error };
}

/** Errors whose way out is the recovery topic of the help. */
export const leadsToRecovery = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'ACCOUNT_LOCKED';
