package io.yinxin.realname;

import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLinkError;
import io.yinxin.platform.security.UserKind;
import java.util.Optional;

/** Which card proves whom, and whether it is bound by the same act (RNV-13 to RNV-17, RNV-46, RNV-49). */
final class CardProofRules {
    private CardProofRules() {}

    /**
     * @param sameHolder whether name, document type and number of card and account are equal
     * @param accountBound whether the account has a card
     * @param cardInUse whether another account is bound to this card
     */
    record Situation(
            UserKind account,
            CardKind card,
            boolean sameOrganisation,
            boolean sameHolder,
            boolean accountBound,
            boolean cardInUse) {
        boolean ofAdministrator() {
            return account == UserKind.ENT_ADMIN;
        }
    }

    /** Empty if the card proves the account. */
    static Optional<CardLinkError> refusal(Situation situation) {
        if (situation.ofAdministrator()) {
            if (!situation.sameOrganisation()) {
                return Optional.of(CardLinkError.CARD_OTHER_ORG);
            }
            return binds(situation) && situation.cardInUse()
                    ? Optional.of(CardLinkError.CARD_IN_USE)
                    : Optional.empty();
        }
        if (situation.card() != CardKind.OPERATOR) {
            return Optional.of(CardLinkError.CARD_NEED_OPERATOR);
        }
        return situation.sameHolder() ? Optional.empty() : Optional.of(CardLinkError.CARD_HOLDER_MISMATCH);
    }

    static boolean binds(Situation situation) {
        return situation.ofAdministrator() && situation.card() == CardKind.LEGAL && !situation.accountBound();
    }
}
