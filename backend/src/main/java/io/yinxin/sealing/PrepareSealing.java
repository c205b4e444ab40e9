package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.seals.SealForUse;
import io.yinxin.seals.UsableSeal;
import io.yinxin.seals.UsableSeals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Places the seal and asks for the card's signature (SEL-55, SEL-61). */
@ApplicationScoped
class PrepareSealing {
    private final OwnUse own;
    private final Attempts attempts;
    private final UsableSeals seals;
    private final Permissions permissions;
    private final Documents documents;
    private final Organisations organisations;
    private final PreparationRepository preparations;
    private final Tickets tickets;
    private final UseLog log;
    private final SealingWork work;
    private final SealedJson sealed;
    private final ColumnCipher cipher;
    private final SealingConfig config;
    private final Clock clock;

    PrepareSealing(
            OwnUse own,
            Attempts attempts,
            UsableSeals seals,
            Permissions permissions,
            Documents documents,
            Organisations organisations,
            PreparationRepository preparations,
            Tickets tickets,
            UseLog log,
            SealingWork work,
            SealedJson sealed,
            ColumnCipher cipher,
            SealingConfig config,
            Clock clock) {
        this.own = own;
        this.attempts = attempts;
        this.seals = seals;
        this.permissions = permissions;
        this.documents = documents;
        this.organisations = organisations;
        this.preparations = preparations;
        this.tickets = tickets;
        this.log = log;
        this.work = work;
        this.sealed = sealed;
        this.cipher = cipher;
        this.config = config;
        this.clock = clock;
    }

    /** A preparation, stored and not yet answered. */
    private record Ready(PreparationEntity entity, Kept kept) {
        @Override
        public String toString() {
            return kept.toString();
        }
    }

    /**
     * @throws DomainException NOT_FOUND, SEAL_USE_LIMIT, SEAL_CANNOT_USE; SEALING_DOCUMENT, SEALING_PLACE,
     *     SEALING_KEY_KIND, SEALING_REFUSED; REVOCATION_UNKNOWN, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.USE_SEALS)
    Uni<PreparationView> prepare(PrepareForm form) {
        UUID sealId = Objects.requireNonNull(form.sealId());
        return attempts.count("sealing-preparation", own.actor())
                .chain(() -> seals.required(own.organisationId(), sealId))
                .flatMap(seal -> documents
                        .find(own.actor(), Objects.requireNonNull(form.documentId()))
                        .flatMap(document -> prepare(form, task(form, seal, document), document)));
    }

    /** The document is opened only for who may seal it. */
    private Uni<PreparationView> prepare(PrepareForm form, Task task, Documents.Found document) {
        UsableSeal seal = task.seal();
        return permissions
                .require(seal, own.actor(), task.purpose())
                .chain(() -> seals.forUse(own.organisationId(), seal.sealId()))
                .flatMap(usable -> organisations
                        .byId(own.organisationId())
                        .flatMap(organisation -> documents
                                .open(document)
                                .flatMap(opened -> make(form, task, usable, opened.file(), organisation.orgName()))
                                .call(ready -> Panache.withTransaction(() -> preparations.replace(ready.entity())))
                                .flatMap(ready -> answer(form, ready, organisation.orgName()))))
                // Around all of it: whatever refuses a use, the log tells.
                .onFailure(DomainException.class)
                .call(refusal -> log.refused(own.actor(), task, (DomainException) refusal));
    }

    private Task task(PrepareForm form, UsableSeal seal, Documents.Found document) {
        return Task.of(
                seal,
                new UseRules.Purpose(config.application(), form.documentKind()),
                document,
                Positions.told(form.positions()),
                KeyPlace.CARD);
    }

    private Uni<Ready> make(PrepareForm form, Task task, SealForUse usable, byte[] file, String signer) {
        PreparationEntity entity = new PreparationEntity();
        entity.id = Ids.next();
        entity.accountId = own.user().accountId();
        entity.sessionId = own.user().sessionId();
        entity.documentId = task.documentId();
        entity.expiresAt = clock.instant().plus(config.cardWait());
        return work.run(() -> {
            DocumentSealing.Prepared prepared = SealingRefusals.reading(() -> DocumentSealing.prepare(
                    file,
                    task.format(),
                    usable,
                    usable.certificate(),
                    signer,
                    Positions.of(form.positions()),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            Kept kept = new Kept(task, prepared.waiting());
            entity.facts = sealed.seal(kept);
            entity.content = cipher.seal(prepared.file());
            return new Ready(entity, kept);
        });
    }

    private Uni<PreparationView> answer(PrepareForm form, Ready ready, String organisation) {
        Kept kept = ready.kept();
        return tickets.issue(kept.waiting(), kept.task(), organisation, Objects.requireNonNull(form.pageKey()))
                .map(ticket -> new PreparationView(
                        ready.entity().id,
                        ticket,
                        ready.entity().expiresAt,
                        kept.waiting().stamps()));
    }
}
