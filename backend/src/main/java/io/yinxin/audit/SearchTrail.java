package io.yinxin.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what staff did, by person, object, action and period (RVW-70). The search is recorded itself (RVW-68). */
@ApplicationScoped
class SearchTrail {
    private static final String FOUND = " from audit_record r left join staff m on r.actor = 'staff:' || m.id::text "
            + "where r.actor like 'staff:%' and ($1::text is null or m.username = $1) "
            + "and ($2::text is null or r.subject = $2) and ($3::text is null or r.action = $3) "
            + "and ($4::timestamptz is null or r.at >= $4) and ($5::timestamptz is null or r.at < $5)";

    private final Pool pool;
    private final Audit audit;
    private final Clock clock;

    SearchTrail(Pool pool, Audit audit, Clock clock) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(Right.READ_AUDIT)
    Uni<PageOf<TrailLine>> search(TrailFilter filter, int page, int pageSize) {
        return audit.recordApart(new AuditEvent.StaffActed("AUDIT_SEARCHED", "audit", facts(filter)))
                .chain(() -> pool.preparedQuery("select count(*)" + FOUND).execute(parameters(filter)))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> pool.preparedQuery("select r.seq, r.at, r.actor, m.name, r.client_address, r.action, "
                                + "r.subject, r.details, r.result, r.reference" + FOUND
                                + " order by r.seq desc offset $6 limit $7")
                        .execute(parameters(filter)
                                .addLong((long) (page - 1) * pageSize)
                                .addInteger(pageSize))
                        .map(rows -> new PageOf<>(lines(rows), page, pageSize, total)));
    }

    private static Map<String, String> facts(TrailFilter filter) {
        return Stream.of(
                        entry("staff", filter.staff()),
                        entry("subject", filter.subject()),
                        entry("action", filter.action()),
                        entry("from", filter.from()),
                        entry("to", filter.to()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, String> entry(String name, @Nullable Object value) {
        return Map.entry(name, Objects.toString(value, ""));
    }

    private Tuple parameters(TrailFilter filter) {
        LocalDate to = filter.to();
        return Tuple.tuple()
                .addString(filter.staff())
                .addString(filter.subject())
                .addString(filter.action())
                .addOffsetDateTime(start(filter.from()))
                .addOffsetDateTime(start(to == null ? null : to.plusDays(1)));
    }

    /** Days begin in the business zone. */
    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static List<TrailLine> lines(RowSet<Row> rows) {
        List<TrailLine> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(new TrailLine(
                    row.getLong("seq"),
                    row.getOffsetDateTime("at"),
                    row.getString("actor"),
                    row.getString("name"),
                    row.getString("client_address"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details"),
                    row.getString("result"),
                    row.getString("reference")));
        }
        return lines;
    }
}
