package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.eseal.object.Signing;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import io.yinxin.seals.SealForUse;
import io.yinxin.seals.UsableSeals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals documents of applications with the organisation's key on this server (SEL-64, SEL-73). */
@ApplicationScoped
class SealForOrganisation {
    private final ApplicationCaller caller;
    private final Documents documents;
    private final PermissionRepository permissions;
    private final Permissions limits;
    private final UsableSeals seals;
    private final Organisations organisations;
    private final Finish finish;
    private final SealedBefore before;
    private final UseLog log;
    private final SealingWork work;
    private final Clock clock;

    SealForOrganisation(
            ApplicationCaller caller,
            Documents documents,
            PermissionRepository permissions,
            Permissions limits,
            UsableSeals seals,
            Organisations organisations,
            Finish finish,
            SealedBefore before,
            UseLog log,
            SealingWork work,
            Clock clock) {
        this.caller = caller;
        this.documents = documents;
        this.permissions = permissions;
        this.limits = limits;
        this.seals = seals;
        this.organisations = organisations;
        this.finish = finish;
        this.before = before;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /** Everything that is the same for all documents of a batch. @param signer the organisation's name */
    private record With(Actor actor, SealForUse seal, Signing key, String signer, boolean withoutTimeStamp) {
        @Override
        public String toString() {
            return "With[" + seal + "]";
        }
    }

    /** A document with its signature. */
    private record Signed(Kept kept, byte[] file, DocumentSealing.Signed signed) {
        @Override
        public String toString() {
            return kept.toString();
        }
    }

    /** @throws DomainException SEALING_DOCUMENT, PAYLOAD_TOO_LARGE; TOO_MANY_ATTEMPTS, BUSY */
    @Requires(Right.SEAL_FOR_ORGANISATIONS)
    Uni<DocumentView> handIn(byte[] file, @Nullable String name) {
        return documents.hand(caller.actor(), file, name);
    }

    /** @throws DomainException NOT_FOUND, BUSY */
    @Requires(Right.SEAL_FOR_ORGANISATIONS)
    Uni<Documents.Opened> file(String documentId) {
        return documents.open(caller.actor(), PathValue.id(documentId));
    }

    /**
     * One after the other; what is wrong with one document is its result and does not hold up the others. One that was
     * sealed with the same seal before is not sealed again: its result is what was made then.
     *
     * @throws DomainException SEAL_USE_LIMIT, SEAL_CANNOT_USE, SEAL_NO_KEY; REVOCATION_UNKNOWN, BUSY
     */
    @Requires(Right.SEAL_FOR_ORGANISATIONS)
    Uni<BatchView> seal(BatchForm form) {
        Actor actor = caller.actor();
        return with(actor, form)
                .flatMap(with -> Multi.createFrom()
                        .iterable(Objects.requireNonNull(form.documents()))
                        .onItem()
                        .transformToUniAndConcatenate(item -> one(with, item))
                        .collect()
                        .asList()
                        .map(BatchView::new));
    }

    /** The permission tells the organisation; without one nothing is said of the seal, not even that it is there. */
    private Uni<With> with(Actor actor, BatchForm form) {
        UUID sealId = Objects.requireNonNull(form.sealId());
        return Panache.withSession(() -> permissions.of(sealId, actor))
                .onItem()
                .ifNull()
                .failWith(() -> DomainException.with(
                        SealingError.SEAL_USE_LIMIT, Map.of("cause", LimitCause.NOT_ALLOWED.name())))
                .flatMap(granted -> seals.forUse(granted.organisationId, sealId))
                .flatMap(seal -> seals.organisationKey(seal)
                        .flatMap(key -> organisations
                                .byId(seal.seal().organisationId())
                                .map(organisation -> new With(
                                        actor,
                                        seal,
                                        key,
                                        organisation.orgName(),
                                        Boolean.TRUE.equals(form.withoutTimeStamp())))));
    }

    private Uni<BatchView.Result> one(With with, BatchForm.Item item) {
        UUID documentId = Objects.requireNonNull(item.documentId());
        UUID sealId = with.seal().seal().sealId();
        return before.or(
                        documents.open(with.actor(), documentId).flatMap(document -> seal(with, item, document)),
                        with.actor(),
                        documentId,
                        use -> use.sealId.equals(sealId))
                .map(done -> new BatchView.Result(documentId, done, null, null))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> refused(documentId, (DomainException) refusal));
    }

    private static BatchView.Result refused(UUID documentId, DomainException refusal) {
        return new BatchView.Result(documentId, null, refusal.code().name(), refusal.params());
    }

    private Uni<SealedView> seal(With with, BatchForm.Item item, Documents.Opened document) {
        Task task = new Task(
                with.seal().seal(),
                new UseRules.Purpose(Objects.requireNonNull(with.actor().client()), item.documentKind()),
                document.entity().id,
                document.entity().format,
                document.facts(),
                document.entity().digest,
                Positions.told(item.positions()),
                KeyPlace.SERVER);
        return limits.require(with.seal().seal(), with.actor(), task.purpose())
                .chain(() -> work.run(() -> signed(with, item, task, document)))
                .onFailure(DomainException.class)
                .call(refusal -> log.refused(with.actor(), task, (DomainException) refusal))
                .flatMap(signed -> finish.finish(
                        with.actor(),
                        signed.kept(),
                        signed.file(),
                        signed.signed(),
                        with.withoutTimeStamp(),
                        document.entity().id,
                        // Used up with it: whoever sends the same again finds what was made, and it is not sealed twice.
                        () -> documents.use(document.entity().id)));
    }

    private Signed signed(With with, BatchForm.Item item, Task task, Documents.Opened document) {
        return SealingRefusals.reading(() -> {
            DocumentSealing.Prepared prepared = DocumentSealing.prepare(
                    document.file(),
                    task.format(),
                    with.seal(),
                    with.key().certificate(),
                    with.signer(),
                    Positions.of(item.positions()),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
            Waiting waiting = prepared.waiting();
            DocumentSealing.Signed signed =
                    DocumentSealing.sign(waiting, with.key().sign(waiting.toSign()));
            return new Signed(new Kept(task, waiting), prepared.file(), signed);
        });
    }
}
