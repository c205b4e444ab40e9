package io.yinxin.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.Masks;
import io.yinxin.signin.CardSignInRules.CardChoice;
import io.yinxin.signin.CardSignInRules.CardReason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a card sign-in has come to.
 *
 * @param session with SIGNED_IN
 * @param created with SIGNED_IN, if the account came into being just now (SGN-49)
 * @param notices with SIGNED_IN, what the page should tell
 * @param attemptId with the other steps: what to answer under
 * @param account with the other steps: the account found
 * @param reason with IDENTITY_CHECK
 * @param boundCard with IDENTITY_CHECK: the card it is bound to, masked
 * @param choices with IDENTITY_CHECK
 */
@Schema(name = "CardSignInStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardSignInView(
        Step step,
        @Nullable SessionView session,
        @Nullable Created created,
        @Nullable Set<CardStep.Notice> notices,
        @Nullable String attemptId,
        @Nullable CardReason reason,
        @Nullable Found account,
        @Nullable String boundCard,
        @Nullable List<CardChoice> choices) {
    @Schema(name = "CardStep")
    enum Step {
        SIGNED_IN,
        IDENTITY_CHECK,
        KEEP_OR_OVERWRITE
    }

    @Schema(name = "CardAccountCreated")
    record Created(String username) {}

    /** The account a card is about to be bound to (SGN-36). @param username and mobile masked */
    @Schema(name = "CardAccountFound")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String username,
            Instant createdAt,
            AccountOrigin origin,
            @Nullable String mobile) {
        static Found of(Profile account) {
            return new Found(
                    Masks.shortMask(account.username()),
                    account.createdAt(),
                    account.origin(),
                    account.mobile() == null ? null : Masks.mobile(account.mobile()));
        }
    }

    static CardSignInView signedIn(CardStep.Admitted admitted, SessionView session) {
        Created created = admitted.created() ? new Created(admitted.account().username()) : null;
        return new CardSignInView(Step.SIGNED_IN, session, created, admitted.notices(), null, null, null, null, null);
    }

    static CardSignInView asking(CardStep.AskIdentity ask) {
        return new CardSignInView(
                Step.IDENTITY_CHECK,
                null,
                null,
                null,
                ask.attempt().id(),
                ask.reason(),
                Found.of(ask.account()),
                ask.boundCard(),
                ask.choices());
    }

    static CardSignInView asking(CardStep.AskOverwrite ask) {
        return new CardSignInView(
                Step.KEEP_OR_OVERWRITE,
                null,
                null,
                null,
                ask.attempt().id(),
                null,
                Found.of(ask.account()),
                null,
                null);
    }
}
