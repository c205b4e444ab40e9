package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class PreparationRepository implements PanacheRepositoryBase<PreparationEntity, UUID> {
    /** @throws DomainException NOT_FOUND, also for those of other sessions */
    Uni<PreparationEntity> required(UUID id, CurrentUser user) {
        return find("id = ?1 and accountId = ?2 and sessionId = ?3", id, user.accountId(), user.sessionId())
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Stored in place of what the session prepared of the same document before. In the caller's transaction. */
    Uni<Void> replace(PreparationEntity preparation) {
        return delete(
                        "accountId = ?1 and sessionId = ?2 and documentId = ?3",
                        preparation.accountId,
                        preparation.sessionId,
                        preparation.documentId)
                .chain(() -> persist(preparation))
                .replaceWithVoid();
    }

    /** Of those whose time is over; the rows tell who comes late that it is so. In the caller's transaction. */
    Uni<Void> empty(Instant now) {
        return update("content = null where expiresAt < ?1 and content is not null", now)
                .replaceWithVoid();
    }

    /** It is done with. In the caller's transaction. @throws DomainException NOT_FOUND if it was already */
    Uni<Void> use(UUID id) {
        return delete("id = ?1", id)
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }
}
