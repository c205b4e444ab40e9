package io.yinxin.accounts;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountFollower.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the followers, one after the other: they share the transaction. */
@Singleton
class AccountFollowers {
    private final List<AccountFollower> followers;

    AccountFollowers(@All List<AccountFollower> followers) {
        this.followers = followers;
    }

    /** Nothing where it is the same person, whose document has other dates. */
    Uni<Void> tellOfPerson(UUID accountId, @Nullable Holder before, Holder after) {
        boolean same = before != null && after.isPerson(before.name(), before.idType(), before.idNumber());
        return same ? Uni.createFrom().voidItem() : tell(accountId, Turn.HOLDER_CHANGED);
    }

    Uni<Void> tell(UUID accountId, Turn turn) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.turned(accountId, turn))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
