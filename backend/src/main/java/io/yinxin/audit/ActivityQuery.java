package io.yinxin.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.web.PageOf;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the lines of one account. */
@Singleton
class ActivityQuery {
    private static final int SHOWN_DAYS = 90;

    private final Pool pool;
    private final Clock clock;

    ActivityQuery(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Where an administrator or staff were who did something to the account is not its holder's to know. */
    Uni<PageOf<Activity>> of(UUID accountId, int page, int pageSize) {
        OffsetDateTime since = OffsetDateTime.now(clock).minusDays(SHOWN_DAYS);
        Tuple slice = Tuple.of(accountId, since, (long) (page - 1) * pageSize, pageSize);
        return pool.preparedQuery("select count(*) from audit_record where account_id = $1 and at > $2")
                .execute(Tuple.of(accountId, since))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> pool.preparedQuery("select at, action, method, case when actor in "
                                + "('account:' || account_id, 'anonymous') then client_address else '-' end "
                                + "as client_address, result "
                                + "from audit_record where account_id = $1 and at > $2 "
                                + "order by at desc, seq desc offset $3 limit $4")
                        .execute(slice)
                        .map(rows -> new PageOf<>(activities(rows), page, pageSize, total)));
    }

    private static List<Activity> activities(RowSet<Row> rows) {
        List<Activity> activities = new ArrayList<>();
        for (Row row : rows) {
            activities.add(new Activity(
                    row.getOffsetDateTime("at"),
                    row.getString("action"),
                    row.getString("method"),
                    row.getString("client_address"),
                    row.getString("result")));
        }
        return activities;
    }
}
