import type { LegalRepVerification } from '@/api/realNameTypes';

/** The progress bar of RNV-19. */
export const STEPS = ['organisation', 'legalRep', 'administrator', 'done'] as const;
export type Step = (typeof STEPS)[number];

const OF_SERVER = {
  ORGANISATION: 'organisation',
  LEGAL_REPRESENTATIVE: 'legalRep',
  HOLDER: 'administrator',
} as const;

/** The step the server wants next; all are passed where it wants none. */
export const stepOf = ({ step }: LegalRepVerification): Step => (step ? OF_SERVER[step] : 'done');

/** Where the bar stands: counted from 1, behind its end when all is done. */
export const placeOf = (step: Step): number => (step === 'done' ? STEPS.length + 1 : STEPS.indexOf(step) + 1);
