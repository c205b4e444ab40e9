import { ApiProblem } from '@/api/problem';
import type { Fault } from '@/ui/rules/fault';

const OF_ORGANISATION = ['SEAL_ORG_TOO_LONG', 'SEAL_GLYPH_MISSING', 'SEAL_ORG_MISMATCH'];

/** Why a seal cannot be drawn, where that is the matter of a field (SEL-29, SEL-33, SEL-76). */
export function drawingFaults(error: unknown): Record<string, Fault> | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  if (error.hasFieldFaults) return error.fieldFaults;
  const { code, params, serverMessage: message } = error;
  return OF_ORGANISATION.includes(code)
    ? { issuingOrg: { code, params, ...(message && { message }) } }
    : undefined;
}
