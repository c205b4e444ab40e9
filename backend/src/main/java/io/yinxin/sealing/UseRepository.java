package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

@Singleton
class UseRepository implements PanacheRepositoryBase<UseEntity, UUID> {
    /** Newest first. */
    PanacheQuery<UseEntity> fitting(UUID organisationId, UseFilter filter, ZoneId zone) {
        StringBuilder where = new StringBuilder("organisationId = :organisation");
        Parameters parameters = Parameters.with("organisation", organisationId);
        if (filter.sealId() != null) {
            where.append(" and sealId = :seal");
            parameters.and("seal", filter.sealId());
        }
        if (filter.accountId() != null) {
            where.append(" and accountId = :account");
            parameters.and("account", filter.accountId());
        }
        LocalDate from = filter.from();
        if (from != null) {
            where.append(" and usedAt >= :from");
            parameters.and("from", from.atStartOfDay(zone).toInstant());
        }
        LocalDate to = filter.to();
        if (to != null) {
            where.append(" and usedAt < :to");
            parameters.and("to", to.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return find(where.toString(), Sort.descending("usedAt", "id"), parameters);
    }
}
