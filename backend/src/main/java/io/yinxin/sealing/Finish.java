package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.seals.UsableSeals;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the signature to the sealed document, by whatever key it was made. Refusals are for the caller to write down. */
@Singleton
class Finish {
    private final TimeStamps timeStamps;
    private final Documents documents;
    private final Permissions permissions;
    private final UsableSeals seals;
    private final UseLog log;
    private final SealingWork work;

    Finish(
            TimeStamps timeStamps,
            Documents documents,
            Permissions permissions,
            UsableSeals seals,
            UseLog log,
            SealingWork work) {
        this.timeStamps = timeStamps;
        this.documents = documents;
        this.permissions = permissions;
        this.seals = seals;
        this.log = log;
        this.work = work;
    }

    private record Sealed(DocumentEntity document, @Nullable Instant timeStampedAt) {
        @Override
        public String toString() {
            return "Sealed[" + document.id + "]";
        }
    }

    /**
     * @param file as it was prepared
     * @param source what the sealed document is made from, once
     * @param useUp takes the source away in the transaction, before anything else; NOT_FOUND where somebody was faster
     * @throws DomainException SEAL_USE_LIMIT, SEAL_CANNOT_USE, SEALING_TIME_STAMP; NOT_FOUND, BUSY
     */
    Uni<SealedView> finish(
            Actor actor,
            Kept kept,
            byte[] file,
            DocumentSealing.Signed signed,
            boolean withoutTimeStamp,
            UUID source,
            Supplier<Uni<Void>> useUp) {
        return timeStamps
                .over(signed.value(), withoutTimeStamp)
                .flatMap(stamp -> work.run(() -> made(actor, kept, file, signed, stamp)))
                .flatMap(done -> Panache.withTransaction(() -> useUp.get()
                                .chain(() -> seals.requireStill(kept.task().seal()))
                                .chain(() -> permissions.count(
                                        kept.task().seal(), actor, kept.task().purpose()))
                                .chain(() -> written(actor, kept, done))
                                .call(use -> documents.keep(done.document(), source, use)))
                        .map(use ->
                                new SealedView(documents.view(done.document().head()), use, done.timeStampedAt())));
    }

    private Uni<UUID> written(Actor actor, Kept kept, Sealed done) {
        return log.completed(actor, kept.task(), done.document().digest, done.timeStampedAt());
    }

    private Sealed made(Actor actor, Kept kept, byte[] file, DocumentSealing.Signed signed, TimeStamps.Stamp stamp) {
        byte[] result =
                SealingRefusals.reading(() -> DocumentSealing.finish(kept.waiting(), file, signed, stamp.token()));
        DocumentEntity document =
                documents.made(actor, kept.task().format(), kept.task().facts(), result);
        return new Sealed(document, stamp.time());
    }
}
