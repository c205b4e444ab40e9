package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, UUID> {
    /** @throws DomainException NOT_FOUND, also for those of others and for those whose time is over */
    Uni<DocumentHead> required(Actor actor, UUID id, Instant now) {
        return of(actor, "id", id, now)
                .project(DocumentHead.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** The actor's sealed document that was made of this. */
    Uni<@Nullable DocumentHead> madeFrom(Actor actor, UUID source, Instant now) {
        return of(actor, "madeFrom", source, now).project(DocumentHead.class).firstResult();
    }

    private PanacheQuery<DocumentEntity> of(Actor actor, String key, UUID id, Instant now) {
        return actor.accountId() == null
                ? find(key + " = ?1 and expiresAt > ?2 and client = ?3", id, now, actor.client())
                : find(key + " = ?1 and expiresAt > ?2 and accountId = ?3", id, now, actor.accountId());
    }
}
