package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Puts a signature into use and out of it; a declarant has one in use (SEL-11, SEL-13, SEL-53). */
@ApplicationScoped
class SetSignatureState {
    private final OwnSeals own;
    private final SignatureRepository signatures;
    private final SealPeople people;
    private final Audit audit;

    SetSignatureState(OwnSeals own, SignatureRepository signatures, SealPeople people, Audit audit) {
        this.own = own;
        this.signatures = signatures;
        this.people = people;
        this.audit = audit;
    }

    /**
     * @param replace whether another one of the declarant is to be disabled
     * @throws DomainException NOT_FOUND, SEAL_STATE_CONFLICT, SEAL_CANNOT_ENABLE with the cause, SIGN_OTHER_ENABLED with
     *     the other's name; CONFLICT_STALE when another was enabled meanwhile
     */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> set(String signatureId, SealSwitch wanted, boolean replace) {
        return switch (wanted) {
            case DISABLED ->
                Panache.withTransaction(() -> own.signature(signatureId, SealAct.DISABLE)
                        .invoke(one -> one.disable(EndCause.BY_ADMINISTRATOR))
                        .flatMap(one -> record(one, "SIGNATURE_DISABLED")));
            case ENABLED ->
                Panache.withTransaction(() -> enable(signatureId, replace))
                        .onFailure(ConstraintViolationException.class)
                        .transform(taken -> new DomainException(CommonError.CONFLICT_STALE));
        };
    }

    private Uni<Void> enable(String signatureId, boolean replace) {
        return own.signature(signatureId, SealAct.ENABLE)
                .call(this::requirePerson)
                .call(one -> signatures.enabledOf(one.accountId).flatMap(others -> makeWay(others, replace)))
                .invoke(SignatureEntity::enable)
                .call(() -> signatures.flush())
                .flatMap(one -> record(one, "SIGNATURE_ENABLED"));
    }

    private Uni<Void> requirePerson(SignatureEntity signature) {
        return people.profilesOf(Set.of(signature.accountId))
                .invoke(profiles -> {
                    var account = profiles.get(signature.accountId);
                    PersonState state = account == null ? PersonState.DELETED : PersonState.of(account.state());
                    Optional<EndCause> obstacle = SealRules.ofPerson(state);
                    obstacle.ifPresent(cause -> {
                        throw DomainException.with(SealError.SEAL_CANNOT_ENABLE, Map.of("cause", cause.name()));
                    });
                })
                .replaceWithVoid();
    }

    /** The database allows one in use: the other one must be known to be out of it first. */
    private Uni<Void> makeWay(List<SignatureEntity> others, boolean replace) {
        if (others.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SignatureEntity other = others.getFirst();
        if (!replace) {
            throw DomainException.with(SealError.SIGN_OTHER_ENABLED, Map.of("name", other.name));
        }
        other.disable(EndCause.REPLACED);
        return signatures.flush().chain(() -> record(other, "SIGNATURE_DISABLED"));
    }

    private Uni<Void> record(SignatureEntity signature, String action) {
        return audit.record(new AuditEvent.SealManaged(
                own.user().accountId(),
                action,
                "signature:" + signature.id,
                Map.of("declarant", signature.accountId.toString())));
    }
}
