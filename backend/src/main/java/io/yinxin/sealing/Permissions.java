package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.seals.UsableSeal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges and counts uses (SEL-54, SEL-70, SEL-71). */
@Singleton
class Permissions {
    private final PermissionRepository repository;
    private final Clock clock;

    Permissions(PermissionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Before anything is asked of the card. @throws DomainException SEAL_USE_LIMIT */
    Uni<Void> require(UsableSeal seal, Actor actor, UseRules.Purpose purpose) {
        return Panache.withSession(() -> repository.of(seal.sealId(), actor))
                .invoke(found -> refuse(refusal(seal, actor, found, purpose)))
                .replaceWithVoid();
    }

    /** In the transaction that completes the use. @throws DomainException SEAL_USE_LIMIT */
    Uni<Void> count(UsableSeal seal, Actor actor, UseRules.Purpose purpose) {
        return repository
                .of(seal.sealId(), actor)
                .invoke(found -> refuse(refusal(seal, actor, found, purpose)))
                .flatMap(found ->
                        found == null ? Uni.createFrom().item(true) : repository.count(found.id, LocalDate.now(clock)))
                .invoke(within -> refuse(within ? Optional.empty() : Optional.of(LimitCause.USED_UP)))
                .replaceWithVoid();
    }

    Optional<LimitCause> refusal(
            UsableSeal seal, Actor actor, @Nullable PermissionEntity found, UseRules.Purpose purpose) {
        boolean operator = Objects.equals(actor.accountId(), seal.operatorAccount());
        return UseRules.refusal(operator, found == null ? null : found.granted(), purpose, LocalDate.now(clock));
    }

    private static void refuse(Optional<LimitCause> cause) {
        cause.ifPresent(limit -> {
            throw DomainException.with(SealingError.SEAL_USE_LIMIT, Map.of("cause", limit.name()));
        });
    }
}
