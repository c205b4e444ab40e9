import type { SealKind } from '@/api/sealTypes';

/** SEL-20, in the order they are offered. */
export const KINDS: readonly SealKind[] = ['COMPANY', 'CONTRACT', 'FINANCE', 'INVOICE'];
