import type { CheckedSignature, CheckStep } from '@/api/schemas';

export type Integrity = 'intact' | 'intactUnknown' | 'changed' | 'brokenSignature';

/** What tells of changes after signing, and nothing of people. */
const OF_CONTENT: readonly CheckStep['code'][] = [
  'DATA_HASH',
  'PROPERTY_MISMATCH',
  'REFERENCE_MISSING',
  'REFERENCE_DIGEST',
  'NOT_COVERED',
  'SEAL_FILE_MISMATCH',
];

const isOfContent = ({ code }: CheckStep) => OF_CONTENT.includes(code);

/** What was changed after this signature, with its reason. */
export const changesOf = ({ steps }: Pick<CheckedSignature, 'steps'>): CheckStep[] =>
  steps.filter((step) => isOfContent(step) && step.result === 'BAD');

export function integrityOf(signature: Pick<CheckedSignature, 'steps'>): Integrity {
  const { steps } = signature;
  if (changesOf(signature).length > 0) return 'changed';
  // A value that is wrong vouches for nothing, and often means that what it is over was changed.
  if (steps.some(({ code, result }) => code === 'SIGNATURE_VALUE' && result === 'BAD'))
    return 'brokenSignature';
  const known = steps.every(
    (step) => step.result !== 'UNKNOWN' || !(isOfContent(step) || step.code === 'SIGNATURE_VALUE'),
  );
  return known ? 'intact' : 'intactUnknown';
}

export const troubles = (steps: readonly CheckStep[]): number =>
  steps.filter(({ result }) => result !== 'GOOD').length;
