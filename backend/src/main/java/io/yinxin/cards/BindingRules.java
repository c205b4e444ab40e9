package io.yinxin.cards;

import io.yinxin.accounts.Holder;
import io.yinxin.platform.security.UserKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which card may be bound to which account from the card page: the table of spec 07 section 4. */
final class BindingRules {
    private BindingRules() {}

    /**
     * @param identityEqual whether name, document type and number of card and account are equal (CRD-10)
     * @param cardInUse whether another account is bound to the card
     */
    record Situation(
            UserKind account,
            boolean accountBound,
            CardKind card,
            boolean sameOrganisation,
            boolean identityEqual,
            boolean cardInUse) {}

    /** Empty if the card may be bound. */
    static Optional<CardLinkError> refusal(Situation situation) {
        if (situation.accountBound()) {
            return Optional.of(CardLinkError.ALREADY_BOUND);
        }
        if (!situation.sameOrganisation()) {
            return Optional.of(CardLinkError.CARD_OTHER_ORG);
        }
        boolean administrator = situation.account() == UserKind.ENT_ADMIN;
        if (administrator && situation.card() != CardKind.LEGAL) {
            return Optional.of(CardLinkError.CARD_NEED_LEGAL);
        }
        if (!administrator && situation.card() != CardKind.OPERATOR) {
            return Optional.of(CardLinkError.CARD_NEED_OPERATOR);
        }
        if (!administrator && !situation.identityEqual()) {
            return Optional.of(CardLinkError.CARD_HOLDER_MISMATCH);
        }
        return situation.cardInUse() ? Optional.of(CardLinkError.CARD_IN_USE) : Optional.empty();
    }

    /** Fields in which card and account tell of different persons; all of them for an account without holder. */
    static List<String> differences(@Nullable Holder account, CardHolder card) {
        List<String> fields = new ArrayList<>();
        if (account == null || !account.name().strip().equals(card.name().strip())) {
            fields.add("name");
        }
        if (account == null || !account.idType().equals(card.idType())) {
            fields.add("idType");
        }
        if (account == null || !account.idNumber().equalsIgnoreCase(card.idNumber())) {
            fields.add("idNumber");
        }
        return fields;
    }
}
