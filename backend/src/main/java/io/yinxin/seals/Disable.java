package io.yinxin.seals;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes what is in use out of it because of something that happened elsewhere, in the transaction of that. */
@Singleton
class Disable {
    private final SealRepository seals;
    private final SignatureRepository signatures;
    private final Audit audit;

    Disable(SealRepository seals, SignatureRepository signatures, Audit audit) {
        this.seals = seals;
        this.signatures = signatures;
        this.audit = audit;
    }

    Uni<Void> ofPerson(UUID accountId, EndCause cause) {
        return seals.enabledOf(accountId)
                .flatMap(found -> seals(found, cause))
                .chain(() -> signatures.enabledOf(accountId))
                .flatMap(found -> signatures(found, cause));
    }

    /** Seals by the legal card stay. */
    Uni<Void> ofOperator(UUID accountId, EndCause cause) {
        return seals.enabledOf(accountId)
                .map(found -> found.stream().filter(seal -> !seal.legal).toList())
                .flatMap(found -> seals(found, cause))
                .chain(() -> signatures.enabledOf(accountId))
                .flatMap(found -> signatures(found, cause));
    }

    Uni<Void> everythingOf(UUID organisationId, EndCause cause) {
        return seals.enabledOfOrganisation(organisationId)
                .flatMap(found -> seals(found, cause))
                .chain(() -> signatures.enabledOfOrganisation(organisationId))
                .flatMap(found -> signatures(found, cause));
    }

    /** A signature needs no card. */
    Uni<Void> ofCard(UUID accountId, String cardNo) {
        return seals.enabledOf(accountId)
                .map(found -> found.stream()
                        .filter(seal -> seal.operatorCard.equals(cardNo))
                        .toList())
                .flatMap(found -> seals(found, EndCause.CARD_UNBOUND));
    }

    /** Those out of use, too: this cause stands in the way of putting them into use. */
    Uni<Void> ofOrganisation(UUID organisationId) {
        return seals.presentOfOrganisation(organisationId).flatMap(found -> {
            found.stream()
                    .filter(seal -> seal.state == SealState.DISABLED)
                    .forEach(seal -> seal.disable(EndCause.ORGANISATION_CHANGED));
            return seals(
                    found.stream()
                            .filter(seal -> seal.state == SealState.ENABLED)
                            .toList(),
                    EndCause.ORGANISATION_CHANGED);
        });
    }

    /** Within the caller's transaction. */
    Uni<Void> seal(SealEntity seal, EndCause cause) {
        seal.disable(cause);
        return audit.record(new AuditEvent.SealManaged(
                seal.operatorAccount,
                "SEAL_DISABLED",
                "seal:" + seal.id,
                Map.of("number", seal.number, "cause", cause.name())));
    }

    /** One after the other: they share the transaction. */
    private Uni<Void> seals(List<SealEntity> found, EndCause cause) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(seal -> seal(seal, cause))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> signatures(List<SignatureEntity> found, EndCause cause) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(signature -> {
                    signature.disable(cause);
                    return audit.record(new AuditEvent.SealManaged(
                            signature.accountId,
                            "SIGNATURE_DISABLED",
                            "signature:" + signature.id,
                            Map.of("cause", cause.name())));
                })
                .collect()
                .last()
                .replaceWithVoid();
    }
}
