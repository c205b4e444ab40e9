package io.yinxin.signin;

import io.yinxin.accounts.Profile;
import io.yinxin.signin.CardSignInRules.CardChoice;
import io.yinxin.signin.CardSignInRules.CardReason;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a card sign-in has come to. */
sealed interface CardStep {
    /** What the page should tell after the sign-in. */
    @Schema(name = "CardNotice")
    enum Notice {
        /** The account's holder is another person than the card's (SGN-38). */
        CORRECT_HOLDER,
        /** The card names the organisation otherwise (SGN-46). */
        CHECK_ORGANISATION,
        /** The account has no password yet (SGN-49). */
        NOT_ACTIVATED
    }

    /** Done but for the session. @param created whether the account came into being just now */
    record Admitted(Profile account, boolean created, Set<Notice> notices) implements CardStep {}

    /** @param boundCard the other card, masked */
    record AskIdentity(
            CardAttempt attempt,
            CardReason reason,
            List<CardChoice> choices,
            Profile account,
            @Nullable String boundCard)
            implements CardStep {}

    /** The card is bound; its holder is asked once. */
    record AskOverwrite(CardAttempt attempt, Profile account) implements CardStep {}
}
