import type { PasswordMethod, PasswordOffer, PasswordRecovery } from '@/api/recoveryTypes';

type Offers = Pick<PasswordRecovery, 'methods' | 'userKind'>;

/**
 * The tiles of RCP-04. Manual review is a tile for overseas organisations only; administrators come to it by the link
 * that a failed check of the legal representative's data shows (RCP-20).
 */
export const tilesOf = ({ methods, userKind }: Offers): PasswordOffer[] =>
  methods.filter(({ method }) => method !== 'MANUAL_REVIEW' || userKind === 'OVERSEAS');

/** Whether the server takes a request for manual review from here on. */
export const isReviewOpen = ({ methods }: Offers): boolean =>
  methods.some(({ method }) => method === 'MANUAL_REVIEW');

/** The tile that is open at first: the first for which nothing is missing. */
export const preferredMethod = (offers: Offers): PasswordMethod | undefined =>
  tilesOf(offers).find(({ complete }) => complete)?.method;

/** RCP-24, RCP-36, in the order of the form. */
export const REVIEW_SLOTS = [
  'licence',
  'legalIdFront',
  'legalIdBack',
  'requesterIdFront',
  'requesterIdBack',
] as const;
export const OVERSEAS_SLOTS = ['registrationCertificate', 'signedRequest'] as const;

export type ReviewSlot = (typeof REVIEW_SLOTS)[number] | (typeof OVERSEAS_SLOTS)[number];

/** Table 2.4: documents other than ID cards may have one page only. */
export const requiredSlots = (legalRepIdType: string): ReviewSlot[] =>
  REVIEW_SLOTS.filter((slot) => slot !== 'legalIdBack' || legalRepIdType === 'ID_CARD');
