package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, UUID> {
    /** @throws DomainException NOT_FOUND, also for those of others and for those whose time is over */
    Uni<DocumentEntity> required(Actor actor, UUID id, Instant now) {
        return find(
                        actor.accountId() == null
                                ? "id = ?1 and expiresAt > ?2 and client = ?3"
                                : "id = ?1 and expiresAt > ?2 and accountId = ?3",
                        id,
                        now,
                        actor.accountId() == null ? actor.client() : actor.accountId())
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
