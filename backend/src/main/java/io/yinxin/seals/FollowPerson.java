package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountFollower;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardFollower;
import io.yinxin.cards.CardRecord;
import io.yinxin.cards.PresentedCard;
import io.yinxin.cards.TakeOverFollower;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Takes seals and signatures out of use with their person or with the card (OPR-23, OPR-25, spec 09 section 3). */
@Singleton
class FollowPerson implements AccountFollower, CardFollower, TakeOverFollower {
    private final Disable disable;

    FollowPerson(Disable disable) {
        this.disable = disable;
    }

    @Override
    public Uni<Void> turned(UUID accountId, Turn turn) {
        return switch (turn) {
            case DISABLED -> disable.ofPerson(accountId, EndCause.OPERATOR_DISABLED);
            case DELETED -> disable.ofPerson(accountId, EndCause.OPERATOR_DELETED);
            // The legal card is not the administrator's (ACC-14).
            case HOLDER_CHANGED -> disable.ofOperator(accountId, EndCause.OPERATOR_CHANGED);
            // What was made for a card goes with the card, which both lose.
            case ADMINISTRATION_EXCHANGED -> Uni.createFrom().voidItem();
        };
    }

    @Override
    public Uni<Void> bound(Profile account, PresentedCard card) {
        return Uni.createFrom().voidItem();
    }

    /** Whatever an impostor may have made stops (SGN-37). */
    @Override
    public Uni<Void> overwritten(Profile account) {
        return disable.everythingOf(Objects.requireNonNull(account.organisationId()), EndCause.OVERWRITTEN);
    }

    @Override
    public Uni<Void> unbound(Profile account, CardRecord card) {
        return disable.ofCard(account.accountId(), card.cardNo());
    }
}
