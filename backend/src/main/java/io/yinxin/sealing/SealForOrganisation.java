package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import io.yinxin.seals.UsableSeals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes documents of applications and seals them with the organisation's key on this server (SEL-64, SEL-73). */
@ApplicationScoped
class SealForOrganisation {
    private static final Logger LOG = Logger.getLogger(SealForOrganisation.class);

    private final ApplicationCaller caller;
    private final Documents documents;
    private final PermissionRepository permissions;
    private final UsableSeals seals;
    private final Organisations organisations;
    private final SealWithKey sealing;
    private final UseLog log;

    SealForOrganisation(
            ApplicationCaller caller,
            Documents documents,
            PermissionRepository permissions,
            UsableSeals seals,
            Organisations organisations,
            SealWithKey sealing,
            UseLog log) {
        this.caller = caller;
        this.documents = documents;
        this.permissions = permissions;
        this.seals = seals;
        this.organisations = organisations;
        this.sealing = sealing;
        this.log = log;
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
     * One after the other; whatever goes wrong with one document is its result and does not hold up the others.
     *
     * @throws DomainException SEAL_USE_LIMIT, SEAL_CANNOT_USE, SEAL_NO_KEY; REVOCATION_UNKNOWN, BUSY
     */
    @Requires(Right.SEAL_FOR_ORGANISATIONS)
    Uni<BatchView> seal(BatchForm form) {
        Actor actor = caller.actor();
        return batch(actor, form)
                .onFailure(DomainException.class)
                .call(refusal -> refused(actor, form, (DomainException) refusal))
                .flatMap(batch -> Multi.createFrom()
                        .iterable(Objects.requireNonNull(form.documents()))
                        .onItem()
                        .transformToUniAndConcatenate(item -> one(batch, item))
                        .collect()
                        .asList()
                        .map(BatchView::new));
    }

    /** The permission tells the organisation; without one nothing is said of the seal, not even that it is there. */
    private Uni<Batch> batch(Actor actor, BatchForm form) {
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
                                .map(organisation -> new Batch(
                                        actor,
                                        seal,
                                        key,
                                        organisation.orgName(),
                                        Boolean.TRUE.equals(form.withoutTimeStamp()),
                                        new AtomicReference<>()))));
    }

    /** Its organisation is to learn of it, even though the application learns nothing of a seal it may not use. */
    private Uni<Void> refused(Actor actor, BatchForm form, DomainException refusal) {
        int documents = Objects.requireNonNull(form.documents()).size();
        return seals.known(Objects.requireNonNull(form.sealId()))
                .flatMap(seal ->
                        seal == null ? Uni.createFrom().voidItem() : log.refusedBatch(actor, seal, documents, refusal));
    }

    private Uni<BatchView.Result> one(Batch batch, BatchForm.Item item) {
        UUID documentId = Objects.requireNonNull(item.documentId());
        return sealing.seal(batch, item)
                .map(done -> BatchView.Result.sealed(documentId, done))
                .onFailure(Exception.class)
                .recoverWithItem(failure -> BatchView.Result.refused(documentId, refusal(documentId, failure)));
    }

    /** Others of the batch are sealed and counted by now: a fault of ours is no reason to withhold their results. */
    private static DomainException refusal(UUID documentId, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return refusal;
        }
        LOG.errorf(failure, "Document %s of a batch is not sealed", documentId);
        return new DomainException(CommonError.INTERNAL_ERROR);
    }
}
