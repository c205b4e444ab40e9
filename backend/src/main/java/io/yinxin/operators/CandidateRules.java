package io.yinxin.operators;

import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLinkError;
import io.yinxin.platform.problem.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the holder of a card may become an operator of the administrator's organisation (OPR-14). */
final class CandidateRules {
    private CandidateRules() {}

    /** An operator with the card holder's document. */
    record Known(
            UUID accountId, AccountState state, @Nullable Holder holder, boolean bound) {}

    /**
     * @param operators deleted ones, too
     * @param cardInUse whether some account is bound to the card
     */
    record Situation(
            CardKind card, boolean sameOrganisation, boolean cardInUse, CardHolder holder, List<Known> operators) {}

    sealed interface Verdict {
        /** May be registered. */
        record Fit() implements Verdict {}

        record Refused(ErrorCode code) implements Verdict {}

        /** @param bindable whether the card may be bound to that account: cardless, and of the very same identity */
        record Exists(UUID accountId, boolean bindable) implements Verdict {}
    }

    static Verdict judge(Situation situation) {
        if (!situation.sameOrganisation()) {
            return new Verdict.Refused(CardLinkError.CARD_OTHER_ORG);
        }
        if (situation.card() != CardKind.OPERATOR) {
            return new Verdict.Refused(OperatorError.CARD_IS_LEGAL);
        }
        return situation.operators().stream()
                .filter(one -> one.state() != AccountState.DELETED)
                .findFirst()
                .map(one -> exists(one, situation))
                .orElseGet(() ->
                        situation.cardInUse() ? new Verdict.Refused(CardLinkError.CARD_IN_USE) : new Verdict.Fit());
    }

    private static Verdict exists(Known operator, Situation situation) {
        CardHolder card = situation.holder();
        boolean samePerson =
                operator.holder() != null && operator.holder().isPerson(card.name(), card.idType(), card.idNumber());
        return new Verdict.Exists(operator.accountId(), samePerson && !operator.bound() && !situation.cardInUse());
    }
}
