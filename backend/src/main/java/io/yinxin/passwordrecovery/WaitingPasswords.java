package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.Desk;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Ends passwords that wait, and the requests they were chosen with. Joins the caller's transaction. */
@Singleton
class WaitingPasswords {
    private final ChosenPasswordStore chosen;
    private final ReviewRequests requests;
    private final ReviewPictures pictures;
    private final Desk desk;

    WaitingPasswords(ChosenPasswordStore chosen, ReviewRequests requests, ReviewPictures pictures, Desk desk) {
        this.chosen = chosen;
        this.requests = requests;
        this.pictures = pictures;
        this.desk = desk;
    }

    /** The account has got another password, or its holder wants none of them (RVW-58, RCP-15). */
    Uni<Void> voidAll(UUID accountId) {
        return chosen.voidOf(accountId).flatMap(ids -> close(ids, "PASSWORD_CHANGED"));
    }

    /** One is void. @param reason PASSWORD_CHANGED, LAPSED */
    Uni<Void> voidOne(UUID recoveryId, String reason) {
        return chosen.take(recoveryId).chain(() -> close(List.of(recoveryId), reason));
    }

    /** Without effect on those that were no request. */
    private Uni<Void> close(List<UUID> recoveryIds, String reason) {
        return Multi.createFrom()
                .iterable(recoveryIds)
                .onItem()
                .transformToUniAndConcatenate(id -> end(id).chain(() -> desk.close(PasswordTask.CODE, id, reason))
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A delayed password was asked of nobody. The end of a request is an outcome: its pictures go, too (RVW-59). */
    private Uni<Void> end(UUID id) {
        return requests.end(id, ReviewRequest.State.CLOSED)
                .call(() -> pictures.decided(RecoveryKind.PASSWORD, id))
                .onFailure(DomainException.class)
                .recoverWithNull();
    }
}
