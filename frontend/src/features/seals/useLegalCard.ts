import { useSealRules } from '@/api/seals';
import type { SealRules } from '@/api/sealTypes';
import { useLegalCardOffer, type LegalCardOffer } from './useLegalCardOffer';

export interface LegalCard {
  /** Undefined until it is known what session this is. */
  rules: SealRules | undefined;
  /** Why that is not known. */
  error: unknown;
  again: () => void;
  offer: LegalCardOffer;
  /** Goes on in a session by legal card, and offers one in any other. */
  withCard: (work: () => void) => void;
}

/** SEL-03: whether this session is one by legal card, and the way to one. @param back where it began */
export function useLegalCard(back: string): LegalCard {
  const { data: rules, error, refetch } = useSealRules();
  const offer = useLegalCardOffer(back);
  return {
    rules,
    error: rules ? undefined : error,
    again: () => void refetch(),
    offer,
    withCard: (work) => {
      if (rules?.legalCardSession) work();
      else if (rules) void offer.explain();
    },
  };
}
