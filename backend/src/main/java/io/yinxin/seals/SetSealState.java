package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Puts a seal into use and out of it (SEL-11, SEL-13). */
@ApplicationScoped
class SetSealState {
    private final OwnSeals own;
    private final SealCondition condition;
    private final Audit audit;

    SetSealState(OwnSeals own, SealCondition condition, Audit audit) {
        this.own = own;
        this.condition = condition;
        this.audit = audit;
    }

    /**
     * @throws DomainException NOT_FOUND, SEAL_STATE_CONFLICT, SEAL_CANNOT_ENABLE with the cause, CONFLICT_STALE;
     *     REVOCATION_UNKNOWN when nobody tells whether the operator's certificate was revoked
     */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> set(String sealId, SealSwitch wanted) {
        return switch (wanted) {
            case DISABLED ->
                Panache.withTransaction(() -> own.seal(sealId, SealAct.DISABLE)
                        .invoke(seal -> seal.disable(EndCause.BY_ADMINISTRATOR))
                        .flatMap(seal -> record(seal, "SEAL_DISABLED")));
            case ENABLED ->
                Panache.withSession(() -> own.seal(sealId, SealAct.ENABLE))
                        .call(seal -> condition.obstacle(seal).invoke(SetSealState::refuse))
                        .flatMap(seal -> Panache.withTransaction(() -> enable(sealId, seal.version)));
        };
    }

    private Uni<Void> enable(String sealId, int version) {
        return own.seal(sealId, SealAct.ENABLE)
                // What was asked outside was asked about the seal as it was.
                .invoke(seal -> seal.requireVersion(version))
                .call(seal -> condition.known(seal).invoke(SetSealState::refuse))
                .invoke(SealEntity::enable)
                .flatMap(seal -> record(seal, "SEAL_ENABLED"));
    }

    private static void refuse(Optional<EndCause> obstacle) {
        obstacle.ifPresent(cause -> {
            throw DomainException.with(SealError.SEAL_CANNOT_ENABLE, Map.of("cause", cause.name()));
        });
    }

    private Uni<Void> record(SealEntity seal, String action) {
        return audit.record(new AuditEvent.SealManaged(
                own.user().accountId(), action, "seal:" + seal.id, Map.of("number", seal.number)));
    }
}
