package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Seals one document of a batch with the organisation's key on this server (SEL-64). */
@Singleton
class SealWithKey {
    private final Documents documents;
    private final Permissions limits;
    private final Finish finish;
    private final SealedBefore before;
    private final UseLog log;
    private final SealingWork work;
    private final Clock clock;

    SealWithKey(
            Documents documents,
            Permissions limits,
            Finish finish,
            SealedBefore before,
            UseLog log,
            SealingWork work,
            Clock clock) {
        this.documents = documents;
        this.limits = limits;
        this.finish = finish;
        this.before = before;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /** A document with its signature. */
    private record Signed(Kept kept, byte[] file, DocumentSealing.Signed signed) {
        @Override
        public String toString() {
            return kept.toString();
        }
    }

    /**
     * One that was sealed with the same seal before is not sealed again: the answer is what was made then.
     *
     * @throws DomainException NOT_FOUND, SEAL_USE_LIMIT, SEAL_CANNOT_USE, SEALING_DOCUMENT, SEALING_PLACE,
     *     SEALING_KEY_KIND, SEALING_REFUSED, SEALING_TIME_STAMP; BUSY
     */
    Uni<SealedView> seal(Batch batch, BatchForm.Item item) {
        UUID documentId = Objects.requireNonNull(item.documentId());
        UUID sealId = batch.seal().seal().sealId();
        return before.or(
                documents.find(batch.actor(), documentId).flatMap(document -> seal(batch, item, document)),
                batch.actor(),
                documentId,
                use -> use.sealId.equals(sealId));
    }

    private Uni<SealedView> seal(Batch batch, BatchForm.Item item, Documents.Found document) {
        Task task = Task.of(
                batch.seal().seal(),
                new UseRules.Purpose(Objects.requireNonNull(batch.actor().client()), item.documentKind()),
                document,
                Positions.told(item.positions()),
                KeyPlace.SERVER);
        return limits.require(batch.seal().seal(), batch.actor(), task.purpose())
                .invoke(batch::requireHope)
                .chain(() -> documents.open(document))
                .flatMap(opened -> work.run(() -> signed(batch, item, task, opened.file())))
                .flatMap(signed -> finish.finish(
                        batch.actor(),
                        signed.kept(),
                        signed.file(),
                        signed.signed(),
                        batch.withoutTimeStamp(),
                        task.documentId(),
                        // Used up with it: whoever sends the same again finds what was made, and it is not sealed
                        // twice.
                        () -> documents.use(task.documentId())))
                .onFailure(DomainException.class)
                .invoke(refusal -> batch.note((DomainException) refusal))
                .onFailure(DomainException.class)
                .call(refusal -> log.refused(batch.actor(), task, (DomainException) refusal));
    }

    private Signed signed(Batch batch, BatchForm.Item item, Task task, byte[] file) {
        return SealingRefusals.reading(() -> {
            DocumentSealing.Prepared prepared = DocumentSealing.prepare(
                    file,
                    task.format(),
                    batch.seal(),
                    batch.key().certificate(),
                    batch.signer(),
                    Positions.of(item.positions()),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
            Waiting waiting = prepared.waiting();
            DocumentSealing.Signed signed =
                    DocumentSealing.sign(waiting, batch.key().sign(waiting.toSign()));
            return new Signed(new Kept(task, waiting), prepared.file(), signed);
        });
    }
}
