package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardDesk;
import io.yinxin.cards.CardPurpose;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.signin.CardSessions.Reached;
import io.yinxin.signin.CardSignInRules.CardChoice;
import jakarta.enterprise.context.ApplicationScoped;

/** The steps of a card sign-in, each with the card presented anew (SGN-26 to SGN-31). */
@ApplicationScoped
class SignInWithCard {
    private final CardDesk desk;
    private final CardAttempts attempts;
    private final CardSteps steps;
    private final CardSessions sessions;

    SignInWithCard(CardDesk desk, CardAttempts attempts, CardSteps steps, CardSessions sessions) {
        this.desk = desk;
        this.attempts = attempts;
        this.steps = steps;
        this.sessions = sessions;
    }

    /**
     * @throws DomainException a code of the card's own; ACCOUNT_DISABLED, CARD_HOLDER_CONFLICT, OPERATOR_REMOVED,
     *     CARD_IN_USE
     */
    @Requires(Right.PUBLIC)
    Uni<Reached> signIn(CardTokenForm token) {
        return desk.present(token, CardPurpose.LOGIN).flatMap(card -> sessions.run(card, () -> steps.first(card)));
    }

    /** @throws DomainException as {@link #signIn}; CARD_ATTEMPT_EXPIRED, CARD_REMOVED for another card, CONFLICT_STALE */
    @Requires(Right.PUBLIC)
    Uni<Reached> passIdentityCheck(String attemptId, CardChoice choice, CardTokenForm token) {
        CardPurpose purpose = choice == CardChoice.OVERWRITE ? CardPurpose.OVERWRITE : CardPurpose.BIND;
        return attempts.find(attemptId)
                .invoke(attempt -> require(!attempt.bound()))
                .flatMap(attempt -> again(attempt, token, purpose)
                        .flatMap(card -> sessions.run(card, () -> steps.afterIdentityCheck(attempt, card, choice))));
    }

    /** @throws DomainException CARD_ATTEMPT_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<Reached> keep(String attemptId) {
        return attempts.find(attemptId)
                .invoke(attempt -> require(attempt.bound()))
                .flatMap(attempt -> sessions.run(attempt.card(), () -> steps.keep(attempt)));
    }

    /** @throws DomainException as {@link #passIdentityCheck} */
    @Requires(Right.PUBLIC)
    Uni<Reached> overwrite(String attemptId, CardTokenForm token) {
        return attempts.find(attemptId)
                .invoke(attempt -> require(attempt.bound()))
                .flatMap(attempt -> again(attempt, token, CardPurpose.OVERWRITE)
                        .flatMap(card -> sessions.run(card, () -> steps.overwrite(attempt, card))));
    }

    /** The card the sign-in began with must still be there (SGN-27). */
    private Uni<PresentedCard> again(CardAttempt attempt, CardTokenForm token, CardPurpose purpose) {
        return desk.present(token, purpose).invoke(card -> {
            boolean same = card.cardNo().equals(attempt.card().cardNo())
                    && card.certificate()
                            .sha256()
                            .equals(attempt.card().certificate().sha256());
            if (!same) {
                throw new DomainException(CardSignInError.CARD_REMOVED);
            }
        });
    }

    private static void require(boolean rightStep) {
        if (!rightStep) {
            throw new DomainException(CardSignInError.CARD_ATTEMPT_EXPIRED);
        }
    }
}
