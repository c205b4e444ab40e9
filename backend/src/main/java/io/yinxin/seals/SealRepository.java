package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class SealRepository implements PanacheRepositoryBase<SealEntity, UUID> {
    /** @throws DomainException NOT_FOUND, also for seals of others and for deleted ones */
    Uni<SealEntity> required(UUID organisationId, UUID sealId) {
        return find("id = ?1 and organisationId = ?2 and state <> ?3", sealId, organisationId, SealState.DELETED)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Those that are shown: not deleted; what was re-issued stays, for it may have sealed. */
    PanacheQuery<SealEntity> fitting(UUID organisationId, SealFilter filter, SealOrder order, ZoneId zone) {
        StringBuilder where = new StringBuilder("organisationId = :organisation and state <> :gone");
        Parameters parameters = Parameters.with("organisation", organisationId).and("gone", SealState.DELETED);
        if (filter.name() != null) {
            where.append(" and locate(:name, lower(name)) > 0");
            parameters.and("name", filter.name());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            parameters.and("state", SealState.valueOf(filter.state().name()));
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", filter.kind());
        }
        LocalDate from = filter.from();
        if (from != null) {
            where.append(" and madeAt >= :from");
            parameters.and("from", from.atStartOfDay(zone).toInstant());
        }
        LocalDate to = filter.to();
        if (to != null) {
            where.append(" and madeAt < :to");
            parameters.and("to", to.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return find(where.toString(), order.sort(), parameters);
    }

    /** Whether another one that is not deleted has the name (SEL-15). @param except the seal itself, or the one replaced */
    Uni<Boolean> isNameTaken(UUID organisationId, String name, @Nullable UUID except) {
        UUID other = except == null ? new UUID(0, 0) : except;
        return count(
                        "organisationId = ?1 and name = ?2 and id <> ?3 and superseded = false and state <> ?4",
                        organisationId,
                        name,
                        other,
                        SealState.DELETED)
                .map(found -> found > 0);
    }

    Uni<List<SealEntity>> enabledOf(UUID operatorAccount) {
        return list("operatorAccount = ?1 and state = ?2", operatorAccount, SealState.ENABLED);
    }

    Uni<List<SealEntity>> enabledOfOrganisation(UUID organisationId) {
        return list("organisationId = ?1 and state = ?2", organisationId, SealState.ENABLED);
    }

    /** All but those that were deleted, or have given way to another one. */
    Uni<List<SealEntity>> presentOfOrganisation(UUID organisationId) {
        return list("organisationId = ?1 and superseded = false and state <> ?2", organisationId, SealState.DELETED);
    }

    /** The ids after that one, of seals in use. */
    Uni<List<UUID>> enabledAfter(UUID last, int most) {
        return find("select id from SealEntity where state = ?1 and id > ?2 order by id", SealState.ENABLED, last)
                .project(UUID.class)
                .page(0, most)
                .list();
    }

    /** Whose validity or certificate ends before that, and who was not told so late yet. */
    Uni<List<UUID>> endingBefore(Instant time, int days) {
        return find(
                        "select id from SealEntity where state = ?1 and (validEnd < ?2 or certificateTo < ?2) "
                                + "and (warnedDays is null or warnedDays > ?3) order by validEnd",
                        SealState.ENABLED,
                        time,
                        days)
                .project(UUID.class)
                .list();
    }
}
