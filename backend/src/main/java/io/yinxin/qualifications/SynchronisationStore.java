package io.yinxin.qualifications;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Questions to authorities: how often, with which end, and the answers that wait for a confirmation. */
@Singleton
class SynchronisationStore {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int LOCK = 0x514C4600;

    private final Pool pool;
    private final SealedJson sealed;
    private final Clock clock;
    private final QualificationsConfig config;

    SynchronisationStore(Pool pool, SealedJson sealed, Clock clock, QualificationsConfig config) {
        this.pool = pool;
        this.sealed = sealed;
        this.clock = clock;
        this.config = config;
    }

    /** The last question to an authority. */
    record Asked(Instant at, SyncResult result) {}

    /**
     * Puts a question on record, unless the organisation has asked the same authority too soon or too often (QLF-19). A
     * lock per organisation keeps two that come at once from passing together.
     *
     * @throws DomainException QLF_SYNC_TOO_OFTEN, param retryAfterSeconds
     */
    Uni<Void> begin(UUID id, UUID organisationId, String source) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("select pg_advisory_xact_lock($1, $2)")
                .execute(Tuple.of(LOCK, organisationId.hashCode()))
                .chain(() -> refuseTooOften(connection, organisationId, source))
                .chain(() -> connection
                        .preparedQuery("insert into qualification_synchronisation "
                                + "(id, organisation_id, source, result, asked_at) values ($1, $2, $3, 'PENDING', $4)")
                        .execute(Tuple.of(id, organisationId, source, now())))
                .replaceWithVoid());
    }

    private Uni<Void> refuseTooOften(SqlConnection connection, UUID organisationId, String source) {
        OffsetDateTime now = now();
        return connection
                .preparedQuery("select count(*) as asked, max(asked_at) as last, "
                        + "(array_agg(asked_at order by asked_at desc))[$4] as leaves "
                        + "from qualification_synchronisation "
                        + "where organisation_id = $1 and source = $2 and asked_at > $3")
                .execute(Tuple.of(organisationId, source, now.minus(DAY), config.perDay()))
                .invoke(rows -> {
                    Row row = rows.iterator().next();
                    OffsetDateTime last = row.getOffsetDateTime("last");
                    OffsetDateTime leaves = row.getOffsetDateTime("leaves");
                    if (leaves != null) {
                        refuse(now, leaves.plus(DAY));
                    }
                    if (last != null && last.plus(config.pause()).isAfter(now)) {
                        refuse(now, last.plus(config.pause()));
                    }
                })
                .replaceWithVoid();
    }

    private static void refuse(OffsetDateTime now, OffsetDateTime until) {
        long seconds = Math.max(1, Duration.between(now, until).toSeconds());
        throw DomainException.with(QualificationError.QLF_SYNC_TOO_OFTEN, Map.of("retryAfterSeconds", seconds));
    }

    Uni<Void> end(UUID id, SyncResult result) {
        return pool.preparedQuery("update qualification_synchronisation set result = $2, ended_at = $3 where id = $1")
                .execute(Tuple.of(id, result.name(), now()))
                .replaceWithVoid();
    }

    /** @return until when it may be confirmed */
    Uni<Instant> await(UUID id, WaitingAnswer answer) {
        OffsetDateTime now = now();
        return pool.preparedQuery("update qualification_synchronisation set result = 'TO_CONFIRM', answer = $2, "
                        + "ended_at = $3 where id = $1")
                .execute(Tuple.of(id, Buffer.buffer(sealed.seal(answer)), now))
                .replaceWith(now.plus(config.confirmation()).toInstant());
    }

    /** @throws DomainException QLF_ANSWER_LAPSED where none of the organisation's waits under that id */
    Uni<WaitingAnswer> waiting(UUID id, UUID organisationId) {
        return pool.preparedQuery("select answer from qualification_synchronisation where id = $1 "
                        + "and organisation_id = $2 and result = 'TO_CONFIRM' and ended_at > $3")
                .execute(Tuple.of(id, organisationId, now().minus(config.confirmation())))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(QualificationError.QLF_ANSWER_LAPSED);
                    }
                    byte[] answer = rows.iterator().next().getBuffer("answer").getBytes();
                    return sealed.open(answer, WaitingAnswer.class);
                });
    }

    /**
     * Takes an answer that waits, in the caller's transaction: one of two confirmations at once.
     *
     * @throws DomainException QLF_ANSWER_LAPSED
     */
    Uni<Void> take(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update qualification_synchronisation "
                                + "set result = 'CHANGED', answer = null where id = :id and result = 'TO_CONFIRM'")
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(taken -> {
                    if (taken == 0) {
                        throw new DomainException(QualificationError.QLF_ANSWER_LAPSED);
                    }
                })
                .replaceWithVoid();
    }

    /** By authority. */
    Uni<Map<String, Asked>> lastOf(UUID organisationId) {
        return pool.preparedQuery("select distinct on (source) source, asked_at, "
                        + "case when result = 'TO_CONFIRM' and ended_at <= $2 then 'LAPSED' else result end as result "
                        + "from qualification_synchronisation where organisation_id = $1 "
                        + "order by source, asked_at desc")
                .execute(Tuple.of(organisationId, now().minus(config.confirmation())))
                .map(rows -> {
                    Map<String, Asked> last = new HashMap<>();
                    rows.forEach(row -> last.put(
                            row.getString("source"),
                            new Asked(
                                    row.getOffsetDateTime("asked_at").toInstant(),
                                    SyncResult.valueOf(row.getString("result")))));
                    return last;
                });
    }

    /** Answers nobody confirmed are forgotten; what died with its process is unknown; old questions go. */
    Uni<Void> tidy() {
        OffsetDateTime now = now();
        return pool.preparedQuery("update qualification_synchronisation set result = 'LAPSED', answer = null "
                        + "where result = 'TO_CONFIRM' and ended_at <= $1")
                .execute(Tuple.of(now.minus(config.confirmation())))
                .chain(() -> pool.preparedQuery("update qualification_synchronisation set result = 'UNKNOWN', "
                                + "ended_at = $2 where result = 'PENDING' and asked_at < $1")
                        .execute(Tuple.of(now.minus(Duration.ofMinutes(5)), now)))
                .chain(() -> pool.preparedQuery("delete from qualification_synchronisation old "
                                + "where old.asked_at < $1 and exists (select 1 from qualification_synchronisation s "
                                + "where s.organisation_id = old.organisation_id and s.source = old.source "
                                + "and s.asked_at > old.asked_at)")
                        .execute(Tuple.of(now.minus(config.keep()))))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
