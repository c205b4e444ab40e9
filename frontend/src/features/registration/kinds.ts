/** Kinds of users in the order of spec 00 section 1. */
export const KINDS = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL', 'OVERSEAS', 'DEPARTMENT'] as const;
