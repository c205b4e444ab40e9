package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was sealed already, for who asks again because the answer was lost: the use is counted and the source gone, so this
 * is the only way left to the sealed document.
 */
@Singleton
class SealedBefore {
    private final DocumentRepository repository;
    private final Documents documents;
    private final UseRepository uses;
    private final Clock clock;

    SealedBefore(DocumentRepository repository, Documents documents, UseRepository uses, Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * The attempt; where it finds its source gone, what the same actor had made of that.
     *
     * @param source preparation or document
     * @param same whether the former use is what is asked for now
     */
    Uni<SealedView> or(Uni<SealedView> attempt, Actor actor, UUID source, Predicate<UseEntity> same) {
        return attempt.onFailure(SealedBefore::isGone)
                .recoverWithUni(
                        gone -> of(actor, source, same).onItem().ifNull().failWith(gone));
    }

    private Uni<@Nullable SealedView> of(Actor actor, UUID source, Predicate<UseEntity> same) {
        return Panache.withSession(() -> repository
                .madeFrom(actor, source, clock.instant())
                .onItem()
                .ifNotNull()
                .transformToUni(document -> uses.findById(document.useId())
                        .map(use -> use != null && same.test(use)
                                ? new SealedView(documents.view(document), use.id, use.timeStampedAt)
                                : null)));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code() == CommonError.NOT_FOUND;
    }
}
