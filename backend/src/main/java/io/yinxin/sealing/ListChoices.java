package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import io.yinxin.seals.UsableSeal;
import io.yinxin.seals.UsableSeals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offers the seals the caller may use now, and no others (SEL-54). */
@ApplicationScoped
class ListChoices {
    private final OwnUse own;
    private final UsableSeals seals;
    private final PermissionRepository permissions;
    private final Clock clock;

    ListChoices(OwnUse own, UsableSeals seals, PermissionRepository permissions, Clock clock) {
        this.own = own;
        this.seals = seals;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** What the seal looks like, for who may use it now. @return PNG @throws DomainException NOT_FOUND */
    @Requires(Right.USE_SEALS)
    Uni<byte[]> picture(String sealId) {
        UUID id = PathValue.id(sealId);
        return Panache.withSession(() -> permissions.of(id, own.actor()))
                .flatMap(granted -> seals.ofOrganisation(own.organisationId()).invoke(usable -> {
                    if (usable.stream()
                            .noneMatch(seal -> seal.sealId().equals(id) && isOpen(seal, own.actor(), granted))) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                }))
                .chain(() -> seals.picture(own.organisationId(), id));
    }

    @Requires(Right.USE_SEALS)
    Uni<List<SealChoice>> list() {
        Actor actor = own.actor();
        return seals.ofOrganisation(own.organisationId())
                .flatMap(usable -> Panache.withSession(() -> permissions.ofActor(own.organisationId(), actor))
                        .map(granted -> granted.stream().collect(Collectors.toMap(one -> one.sealId, one -> one)))
                        .flatMap(granted -> seals.operators(own.organisationId())
                                .map(names -> choices(usable, names, actor, granted))));
    }

    private List<SealChoice> choices(
            List<UsableSeal> usable, Map<UUID, String> names, Actor actor, Map<UUID, PermissionEntity> granted) {
        return usable.stream()
                .filter(seal -> isOpen(seal, actor, granted.get(seal.sealId())))
                .map(seal ->
                        SealChoice.of(seal, names.getOrDefault(seal.sealId(), ""), actor, granted.get(seal.sealId())))
                .sorted(Comparator.comparing(SealChoice::name))
                .toList();
    }

    /** Whatever kind of document it may be for. */
    private boolean isOpen(UsableSeal seal, Actor actor, @Nullable PermissionEntity granted) {
        boolean operator = Objects.equals(seal.operatorAccount(), actor.accountId());
        UseRules.Granted limits =
                granted == null ? null : new UseRules.Granted(granted.endsOn, granted.mostUses, granted.used, Set.of());
        return UseRules.refusal(operator, limits, new UseRules.Purpose("", null), LocalDate.now(clock))
                .isEmpty();
    }
}
