package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

@Singleton
class SignatureRepository implements PanacheRepositoryBase<SignatureEntity, UUID> {
    /** @throws DomainException NOT_FOUND, also for those of others and for deleted ones */
    Uni<SignatureEntity> required(UUID organisationId, UUID signatureId) {
        return find("id = ?1 and organisationId = ?2 and state <> ?3", signatureId, organisationId, SealState.DELETED)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** All but for the name, which is encrypted. */
    Uni<List<SignatureEntity>> fitting(UUID organisationId, SealFilter filter, boolean oldestFirst, ZoneId zone) {
        StringBuilder where = new StringBuilder("organisationId = :organisation and state <> :gone");
        Parameters parameters = Parameters.with("organisation", organisationId).and("gone", SealState.DELETED);
        if (filter.state() != null) {
            where.append(" and state = :state");
            parameters.and("state", SealState.valueOf(filter.state().name()));
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
        Sort sort = oldestFirst ? Sort.ascending("madeAt", "id") : Sort.descending("madeAt", "id");
        return list(where.toString(), sort, parameters);
    }

    /** Deleted ones count: a number is not given twice (SEL-46). */
    Uni<Integer> lastRunning(UUID accountId) {
        return find("select coalesce(max(running), 0) from SignatureEntity where accountId = ?1", accountId)
                .project(Integer.class)
                .firstResult();
    }

    Uni<List<SignatureEntity>> enabledOfOrganisation(UUID organisationId) {
        return list("organisationId = ?1 and state = ?2", organisationId, SealState.ENABLED);
    }

    Uni<List<SignatureEntity>> enabledOf(UUID accountId) {
        return list("accountId = ?1 and state = ?2", accountId, SealState.ENABLED);
    }
}
