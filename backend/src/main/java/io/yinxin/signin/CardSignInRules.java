package io.yinxin.signin;

import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLinkError;
import io.yinxin.platform.problem.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a card sign-in leads to: tables 4.1 (legal card) and 4.2 (operator card) of spec 02. L8 and O9 are the desk's. */
final class CardSignInRules {
    private CardSignInRules() {}

    /** What an account is bound to, seen from the presented card. */
    enum Link {
        NOTHING,
        THIS_CARD,
        ANOTHER_CARD
    }

    /** Why the identity check dialog is shown. */
    enum CardReason {
        BIND,
        OTHER_CARD
    }

    /** What may be answered in it; leaving it changes nothing. */
    enum CardChoice {
        BIND,
        REPLACE,
        OVERWRITE
    }

    /** @param holder null for an administrator of whom only an operator's card told */
    record Known(
            UUID accountId, AccountState state, @Nullable Holder holder, Link link) {}

    /**
     * @param administrator null where there is none, or no organisation
     * @param operators those with the holder's document type and number, deleted ones too
     * @param kept whether the holder of this legal card was asked already and kept the account (SGN-40)
     * @param cardElsewhere whether some other account is bound to this card
     */
    record Situation(
            CardKind card,
            CardHolder holder,
            @Nullable Known administrator,
            List<Known> operators,
            boolean kept,
            boolean cardElsewhere) {}

    /** What is to be done. */
    sealed interface Decision {
        /** L1. */
        record CreateAdministrator() implements Decision {}

        /** O1 and O2: whether the administrator has to be created with it is not this account's matter. */
        record CreateOperator() implements Decision {}

        /** L2, O4. */
        record SignIn(UUID accountId) implements Decision {}

        /** L3: the holder is filled from the card, which is bound without a question (SGN-39). */
        record GiveHolder(UUID accountId) implements Decision {}

        /**
         * L4 to L6, O3, O5.
         *
         * @param thenAsk whether keep or overwrite is asked once the card is bound
         */
        record CheckIdentity(UUID accountId, CardReason reason, List<CardChoice> choices, boolean thenAsk)
                implements Decision {}

        /** @param accountId for the audit */
        record Refuse(@Nullable UUID accountId, ErrorCode code) implements Decision {}
    }

    static Decision decide(Situation situation) {
        return switch (situation.card()) {
            case LEGAL -> legal(situation);
            case OPERATOR -> operator(situation);
        };
    }

    private static Decision legal(Situation situation) {
        Known administrator = situation.administrator();
        if (administrator == null) {
            return situation.cardElsewhere() ? inUse(null) : new Decision.CreateAdministrator();
        }
        UUID id = administrator.accountId();
        if (administrator.state() == AccountState.DISABLED) {
            return new Decision.Refuse(id, AccountError.ACCOUNT_DISABLED);
        }
        if (administrator.link() == Link.THIS_CARD) {
            return new Decision.SignIn(id);
        }
        if (situation.cardElsewhere()) {
            return inUse(id);
        }
        if (administrator.link() == Link.ANOTHER_CARD) {
            return new Decision.CheckIdentity(
                    id, CardReason.OTHER_CARD, List.of(CardChoice.REPLACE, CardChoice.OVERWRITE), false);
        }
        return administrator.holder() == null
                ? new Decision.GiveHolder(id)
                : new Decision.CheckIdentity(id, CardReason.BIND, List.of(CardChoice.BIND), !situation.kept());
    }

    /** The administrator's state, card and activation have no influence. */
    private static Decision operator(Situation situation) {
        Known operator = living(situation.operators());
        if (operator == null) {
            return withoutOperator(situation);
        }
        UUID id = operator.accountId();
        if (!hasName(operator, situation.holder())) {
            return new Decision.Refuse(id, CardSignInError.CARD_HOLDER_CONFLICT);
        }
        if (operator.state() == AccountState.DISABLED) {
            return new Decision.Refuse(id, AccountError.ACCOUNT_DISABLED);
        }
        if (operator.link() == Link.THIS_CARD) {
            return new Decision.SignIn(id);
        }
        if (situation.cardElsewhere()) {
            return inUse(id);
        }
        return operator.link() == Link.ANOTHER_CARD
                ? new Decision.CheckIdentity(id, CardReason.OTHER_CARD, List.of(CardChoice.REPLACE), false)
                : new Decision.CheckIdentity(id, CardReason.BIND, List.of(CardChoice.BIND), false);
    }

    private static Decision withoutOperator(Situation situation) {
        if (!situation.operators().isEmpty()) {
            return new Decision.Refuse(situation.operators().getFirst().accountId(), CardSignInError.OPERATOR_REMOVED);
        }
        return situation.cardElsewhere() ? inUse(null) : new Decision.CreateOperator();
    }

    private static @Nullable Known living(List<Known> operators) {
        return operators.stream()
                .filter(one -> one.state() != AccountState.DELETED)
                .findFirst()
                .orElse(null);
    }

    private static boolean hasName(Known operator, CardHolder holder) {
        return operator.holder() != null
                && operator.holder().name().strip().equals(holder.name().strip());
    }

    /** The number came back with another holder or organisation: nobody else's account is opened with it. */
    private static Decision inUse(@Nullable UUID accountId) {
        return new Decision.Refuse(accountId, CardLinkError.CARD_IN_USE);
    }

    /** Whether the account's holder and the card's are one person (L4 or L5, SGN-38). */
    static boolean isSamePerson(@Nullable Holder account, CardHolder card) {
        return account != null && account.isPerson(card.name(), card.idType(), card.idNumber());
    }
}
