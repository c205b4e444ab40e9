package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.organisations.Organisation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which account has gone to which bank to prove which organisation. */
@Singleton
class BankVisits {
    private static final String VISIT = "select visit_id, account_id, bank_code, org_name, uscc, org_code, settled_at "
            + "from realname_bank_visit ";

    private final Pool pool;
    private final Clock clock;

    BankVisits(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @param settled whether its outcome has taken effect */
    record Visit(
            UUID visitId,
            UUID accountId,
            String bankCode,
            String orgName,
            String uscc,
            String orgCode,
            boolean settled) {
        /** The bank has proven what was on record then. */
        boolean isOf(Organisation organisation) {
            return orgName.equals(organisation.orgName())
                    && uscc.equals(organisation.uscc())
                    && orgCode.equals(organisation.orgCode());
        }
    }

    Uni<Void> begin(UUID visitId, UUID accountId, String bankCode, Organisation organisation) {
        return pool.preparedQuery("insert into realname_bank_visit "
                        + "(visit_id, account_id, bank_code, org_name, uscc, org_code, started_at) "
                        + "values ($1, $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.tuple()
                        .addUUID(visitId)
                        .addUUID(accountId)
                        .addString(bankCode)
                        .addString(organisation.orgName())
                        .addString(organisation.uscc())
                        .addString(organisation.orgCode())
                        .addOffsetDateTime(now()))
                .replaceWithVoid();
    }

    /** The one begun last; null where there is none. */
    Uni<@Nullable Visit> latest(UUID accountId) {
        return pool.preparedQuery(VISIT + "where account_id = $1 order by started_at desc limit 1")
                .execute(Tuple.of(accountId))
                .map(rows -> rows.size() == 0 ? null : visit(rows.iterator().next()));
    }

    /** Those nobody has asked after since they were begun so long ago. */
    Uni<List<Visit>> open(Duration ago, int most) {
        return pool.preparedQuery(VISIT + "where settled_at is null and started_at < $1 order by started_at limit $2")
                .execute(Tuple.of(now().minus(ago), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(BankVisits::visit)
                        .toList());
    }

    /** In the caller's Hibernate Reactive transaction. @return false if somebody else was quicker */
    Uni<Boolean> settle(UUID visitId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update realname_bank_visit set settled_at = :now "
                                + "where visit_id = :visit and settled_at is null")
                        .setParameter("now", now())
                        .setParameter("visit", visitId)
                        .executeUpdate())
                .map(changed -> changed > 0);
    }

    Uni<Void> forget(Duration kept) {
        return pool.preparedQuery("delete from realname_bank_visit where started_at < $1")
                .execute(Tuple.of(now().minus(kept)))
                .replaceWithVoid();
    }

    private static Visit visit(Row row) {
        return new Visit(
                row.getUUID("visit_id"),
                row.getUUID("account_id"),
                row.getString("bank_code"),
                row.getString("org_name"),
                row.getString("uscc"),
                row.getString("org_code"),
                row.getOffsetDateTime("settled_at") != null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
