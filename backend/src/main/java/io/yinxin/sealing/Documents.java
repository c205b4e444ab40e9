package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.web.Throttle;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of whoever handed them in, encrypted, for a short while. */
@Singleton
class Documents {
    private final DocumentRepository documents;
    private final SealingWork work;
    private final SealedJson sealed;
    private final ColumnCipher cipher;
    private final Throttle throttle;
    private final SealingConfig config;
    private final Clock clock;

    Documents(
            DocumentRepository documents,
            SealingWork work,
            SealedJson sealed,
            ColumnCipher cipher,
            Throttle throttle,
            SealingConfig config,
            Clock clock) {
        this.documents = documents;
        this.work = work;
        this.sealed = sealed;
        this.cipher = cipher;
        this.throttle = throttle;
        this.config = config;
        this.clock = clock;
    }

    /** A document, its bytes not read yet. */
    record Found(DocumentHead head, DocumentFacts facts) {}

    /** A document and its bytes. */
    record Opened(Found found, byte[] file) {
        @Override
        public String toString() {
            return "Opened[" + found.head() + "]";
        }
    }

    /** @throws DomainException SEALING_DOCUMENT, PAYLOAD_TOO_LARGE; TOO_MANY_ATTEMPTS, BUSY */
    Uni<DocumentView> hand(Actor actor, byte[] file, @Nullable String name) {
        if (file.length > config.largest().asLongValue()) {
            return Uni.createFrom().failure(new DomainException(CommonError.PAYLOAD_TOO_LARGE));
        }
        return throttle.count(
                        "sealing-document",
                        actor.key(),
                        actor.accountId() == null ? config.documentsPerHourOfApplication() : config.documentsPerHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> work.run(() -> {
                    DocumentReading.Read read = DocumentReading.read(file, name);
                    return entity(actor, read.format(), read.facts(), file, false);
                }))
                .call(entity -> Panache.withTransaction(() -> documents.persist(entity)))
                .map(entity -> view(entity.head()));
    }

    /** A sealed one, not stored yet. CPU work. */
    DocumentEntity made(Actor actor, Format format, DocumentFacts facts, byte[] file) {
        return entity(actor, format, facts, file, true);
    }

    /** A sealed one. Joins the caller's transaction. @param use line of the use log */
    Uni<Void> keep(DocumentEntity document, UUID madeFrom, UUID use) {
        document.madeFrom = madeFrom;
        document.useId = use;
        return documents.persist(document).replaceWithVoid();
    }

    /** @throws DomainException NOT_FOUND */
    Uni<DocumentView> view(Actor actor, UUID id) {
        return Panache.withSession(() -> documents.required(actor, id, clock.instant()))
                .map(this::view);
    }

    /** @throws DomainException NOT_FOUND */
    Uni<Found> find(Actor actor, UUID id) {
        return Panache.withSession(() -> documents.required(actor, id, clock.instant()))
                .map(head -> new Found(head, facts(head)));
    }

    /** @throws DomainException NOT_FOUND if it is gone by now; BUSY */
    Uni<Opened> open(Found found) {
        return Panache.withSession(() -> documents.findById(found.head().id()))
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .flatMap(entity -> work.run(() -> new Opened(found, cipher.open(entity.content))));
    }

    /** @throws DomainException NOT_FOUND, BUSY */
    Uni<Opened> open(Actor actor, UUID id) {
        return find(actor, id).flatMap(this::open);
    }

    /** @throws DomainException NOT_FOUND */
    Uni<Void> forget(Actor actor, UUID id) {
        return Panache.withTransaction(() ->
                        documents.required(actor, id, clock.instant()).flatMap(head -> documents.deleteById(head.id())))
                .replaceWithVoid();
    }

    /** It is used up. In the caller's transaction. @throws DomainException NOT_FOUND if it was already */
    Uni<Void> use(UUID id) {
        // One statement: of two at once, one finds nothing.
        return documents
                .delete("id = ?1", id)
                .map(deleted -> deleted > 0)
                .invoke(deleted -> {
                    if (!deleted) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> forgetOld() {
        return Panache.withTransaction(() -> documents.delete("expiresAt < ?1", clock.instant()))
                .replaceWithVoid();
    }

    DocumentView view(DocumentHead document) {
        return DocumentView.of(document, facts(document));
    }

    private DocumentFacts facts(DocumentHead document) {
        return sealed.open(document.facts(), DocumentFacts.class);
    }

    private DocumentEntity entity(Actor actor, Format format, DocumentFacts facts, byte[] file, boolean isSealed) {
        DocumentEntity document = new DocumentEntity();
        document.id = Ids.next();
        document.accountId = actor.accountId();
        document.client = actor.client();
        document.format = format;
        document.digest = Sha256.hex(file);
        document.sealed = isSealed;
        document.facts = sealed.seal(facts);
        document.content = cipher.seal(file);
        document.expiresAt = clock.instant().plus(config.documentKept());
        return document;
    }
}
