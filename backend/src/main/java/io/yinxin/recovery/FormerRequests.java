package io.yinxin.recovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.FormerRequest;
import io.yinxin.desk.TaskDecision;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of the last 90 days that share phone, account or client address with one (RVW-51). */
@Singleton
public class FormerRequests {
    private static final Duration PERIOD = Duration.ofDays(90);

    private final Clock clock;

    FormerRequests(Clock clock) {
        this.clock = clock;
    }

    /** Within a transaction or session of the caller. Newest first, at most 20. */
    public Uni<List<FormerRequest>> of(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select o.task_no, o.submitted_at, o.state, o.phone_digest = r.phone_digest, "
                                        + "o.account_digest = r.account_digest, o.client_digest = r.client_digest "
                                        + "from recovery_request r join recovery_request o on o.id <> r.id "
                                        + "and (o.phone_digest = r.phone_digest or o.account_digest = r.account_digest "
                                        + "or o.client_digest = r.client_digest) "
                                        + "where r.id = :id and o.submitted_at > :since "
                                        + "order by o.submitted_at desc limit 20",
                                Object[].class)
                        .setParameter("id", id)
                        .setParameter("since", OffsetDateTime.now(clock).minus(PERIOD))
                        .getResultList())
                .map(rows -> rows.stream().map(FormerRequests::former).toList());
    }

    private static FormerRequest former(Object[] row) {
        List<String> same = new ArrayList<>();
        add(same, row[3], "PHONE");
        add(same, row[4], "ACCOUNT");
        add(same, row[5], "ADDRESS");
        ReviewRequest.State state = ReviewRequest.State.valueOf((String) row[2]);
        return new FormerRequest(
                (String) row[0], SqlTimes.instant(row[1]), outcome(state), state == ReviewRequest.State.OPEN, same);
    }

    private static void add(List<String> same, Object equal, String what) {
        if (Boolean.TRUE.equals(equal)) {
            same.add(what);
        }
    }

    private static @Nullable TaskDecision outcome(ReviewRequest.State state) {
        return switch (state) {
            case APPROVED -> TaskDecision.APPROVE;
            case REFUSED -> TaskDecision.REFUSE;
            case OPEN, CLOSED -> null;
        };
    }
}
