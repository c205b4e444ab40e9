package io.yinxin.recovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.desk.Desk;
import io.yinxin.desk.SubmittedTask;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests for manual review, with the limits of RVW-57. All but {@link #get} join the caller's transaction. */
@Singleton
public class ReviewRequests {
    private static final Duration PHONE_PERIOD = Duration.ofDays(30);
    static final String RECEIVER = "recovery-receiver";
    private static final int PHONE_LOCK = 0x59580022;
    /** Of the account, and of the request itself when it is handed in twice at once (RVW-07). */
    private static final Set<String> ONE_OPEN =
            Set.of("recovery_request_one_open", "recovery_request_pkey", "desk_task_one_open");

    private final BlindIndex index;
    private final SealedJson sealed;
    private final Desk desk;
    private final Clock clock;
    private final RecoveryConfig config;
    private final Caller caller;

    ReviewRequests(BlindIndex index, SealedJson sealed, Desk desk, Clock clock, RecoveryConfig config, Caller caller) {
        this.index = index;
        this.sealed = sealed;
        this.desk = desk;
        this.clock = clock;
        this.config = config;
        this.caller = caller;
    }

    /**
     * Puts the request on record and into its queue: both or neither.
     *
     * @throws DomainException REVIEW_OPEN, RVW_RECOVERY_LIMIT
     */
    public Uni<SubmittedTask> submit(NewReview review) {
        byte[] phone = index.of(RECEIVER, review.receiver());
        return Panache.getSession()
                .flatMap(session -> lock(session, phone)
                        .chain(() -> refuseMany(session, phone))
                        .chain(() -> desk.submit(review.task()))
                        .call(task -> insert(session, review, phone, task.taskNo())))
                .onFailure(ReviewRequests::isOneOpen)
                .transform(taken -> new DomainException(RecoveryError.REVIEW_OPEN));
    }

    /** Within a transaction or session of the caller. @throws DomainException NOT_FOUND */
    public <T> Uni<ReviewRequest<T>> get(UUID id, Class<T> type) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select request, state, task_no, submitted_at from recovery_request where id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .map(row -> request(id, row, type));
    }

    /** How an open request ends. @throws DomainException CONFLICT_STALE if it has ended before */
    public Uni<Void> end(UUID id, ReviewRequest.State state) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update recovery_request set state = :state, "
                                + "decided_at = :now where id = :id and state = 'OPEN'")
                        .setParameter("state", state.name())
                        .setParameter("now", now())
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(changed -> {
                    if (changed == 0) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                })
                .replaceWithVoid();
    }

    /** One that is void, though it may have been approved: what was approved has not happened. */
    public Uni<Void> close(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update recovery_request set state = 'CLOSED', "
                                + "decided_at = :now where id = :id and state in ('OPEN', 'APPROVED')")
                        .setParameter("now", now())
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> insert(Mutiny.Session session, NewReview review, byte[] phone, String taskNo) {
        return session.flush()
                .chain(() -> session.createNativeQuery("insert into recovery_request (id, kind, account_digest, "
                                + "phone_digest, client_digest, request, state, task_no, submitted_at) "
                                + "values (:id, :kind, :account, :phone, :client, :data, 'OPEN', :taskNo, :now)")
                        .setParameter("id", review.id())
                        .setParameter("kind", review.kind().name())
                        .setParameter("account", index.of("recovery-account", review.account()))
                        .setParameter("phone", phone)
                        .setParameter("client", index.of("recovery-client", caller.address()))
                        .setParameter("data", sealed.seal(review.data()))
                        .setParameter("taskNo", taskNo)
                        .setParameter("now", now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> lock(Mutiny.Session session, byte[] key) {
        return session.createNativeQuery(
                        "select count(*) from (select pg_advisory_xact_lock(:kind, :key)) as taken", Long.class)
                .setParameter("kind", PHONE_LOCK)
                .setParameter("key", ByteBuffer.wrap(key).getInt())
                .getSingleResult()
                .replaceWithVoid();
    }

    private Uni<Void> refuseMany(Mutiny.Session session, byte[] phone) {
        return session.createNativeQuery(
                        "select count(*) from recovery_request where phone_digest = :phone and submitted_at > :since",
                        Long.class)
                .setParameter("phone", phone)
                .setParameter("since", now().minus(PHONE_PERIOD))
                .getSingleResult()
                .invoke(count -> {
                    if (count >= config.requestsPerPhone()) {
                        throw new DomainException(RecoveryError.RVW_RECOVERY_LIMIT);
                    }
                })
                .replaceWithVoid();
    }

    private static boolean isOneOpen(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && ONE_OPEN.contains(String.valueOf(violation.getConstraintName()));
    }

    private <T> ReviewRequest<T> request(UUID id, Object[] row, Class<T> type) {
        return new ReviewRequest<>(
                id,
                sealed.open((byte[]) row[0], type),
                ReviewRequest.State.valueOf((String) row[1]),
                (String) row[2],
                SqlTimes.instant(row[3]));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
