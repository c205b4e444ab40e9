import type { RecoveryKind, UsernameMethod, UsernameStep } from '@/api/recoveryTypes';

/** Spec 03 table 4.1, in the order the page offers them. */
export const METHODS: Record<RecoveryKind, readonly UsernameMethod[]> = {
  ADMIN: ['ACCOUNT_INFORMATION', 'CORPORATE_BANK', 'MANUAL_REVIEW'],
  OPERATOR: ['BOUND_PHONE', 'BANK_CARD', 'MANUAL_REVIEW'],
  INDIVIDUAL: ['BOUND_PHONE', 'BANK_CARD', 'MANUAL_REVIEW'],
};

export const KINDS = ['ADMIN', 'OPERATOR', 'INDIVIDUAL'] as const;

export const isKind = (text: string | null): text is RecoveryKind => KINDS.some((kind) => kind === text);

export interface JourneyStep {
  /** Which steps of the server stand in this place of the journey. */
  steps: readonly UsernameStep[];
  /** Its name in the step bar. */
  label:
    | 'organisation'
    | 'requester'
    | 'facts'
    | 'orgCheck'
    | 'bank'
    | 'query'
    | 'mobile'
    | 'orgPerson'
    | 'person'
    | 'bankCard'
    | 'pictures'
    | 'done';
}

/** The journeys of spec 03 section 1. The server decides what is allowed; this only leads. */
export function journeyOf(kind: RecoveryKind, method: UsernameMethod): readonly JourneyStep[] {
  const person = kind === 'INDIVIDUAL' ? 'person' : 'orgPerson';
  switch (method) {
    case 'ACCOUNT_INFORMATION':
      return [
        { steps: ['ORGANISATION'], label: 'organisation' },
        { steps: ['REQUESTER'], label: 'requester' },
        { steps: ['FACTS'], label: 'facts' },
        { steps: ['DONE'], label: 'done' },
      ];
    case 'CORPORATE_BANK':
      return [
        { steps: ['ORGANISATION'], label: 'orgCheck' },
        { steps: ['BANK'], label: 'bank' },
        { steps: ['RESULT'], label: 'query' },
        { steps: ['DONE'], label: 'done' },
      ];
    case 'BOUND_PHONE':
      return [
        { steps: ['MOBILE'], label: 'mobile' },
        { steps: ['REQUESTER'], label: person },
        { steps: ['DONE'], label: 'done' },
      ];
    case 'BANK_CARD':
      return [
        { steps: ['REQUESTER', 'FACTS', 'MOBILE'], label: 'bankCard' },
        { steps: ['DONE'], label: 'done' },
      ];
    case 'MANUAL_REVIEW':
      return [
        { steps: ['MOBILE'], label: 'mobile' },
        { steps: ['REQUEST'], label: person },
        { steps: ['PICTURES'], label: 'pictures' },
        { steps: ['SUBMITTED', 'DONE'], label: 'done' },
      ];
  }
}

export const placeOf = (journey: readonly JourneyStep[], step: UsernameStep): number =>
  Math.max(
    0,
    journey.findIndex(({ steps }) => steps.includes(step)),
  );
