package io.yinxin.certificates;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lists and answers of responders, shared by all replicas. What is kept here was checked before. */
@Singleton
class EvidenceStore {
    private final Pool pool;
    private final Clock clock;

    EvidenceStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    record StoredList(byte[] der, Instant fetchedAt) {}

    Uni<Optional<StoredList>> list(String url, byte[] issuer) {
        return pool.preparedQuery("select der, fetched_at from certificate_crl where url = $1 and issuer = $2")
                .execute(Tuple.of(url, Buffer.buffer(issuer)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return Optional.empty();
                    }
                    var row = rows.iterator().next();
                    return Optional.of(new StoredList(
                            row.getBuffer("der").getBytes(),
                            row.getOffsetDateTime("fetched_at").toInstant()));
                });
    }

    /** An older list never takes the place of a newer one: that would bring revoked certificates back. */
    Uni<Void> keep(String url, byte[] issuer, byte[] der, RevocationList list) {
        return pool.preparedQuery(
                        "insert into certificate_crl (url, issuer, der, this_update, next_update, fetched_at) "
                                + "values ($1, $2, $3, $4, $5, $6) on conflict (url, issuer) do update set der = excluded.der, "
                                + "this_update = excluded.this_update, next_update = excluded.next_update, "
                                + "fetched_at = excluded.fetched_at "
                                + "where certificate_crl.this_update <= excluded.this_update")
                .execute(Tuple.from(new Object[] {
                    url,
                    Buffer.buffer(issuer),
                    Buffer.buffer(der),
                    at(list.thisUpdate()),
                    at(list.nextUpdate()),
                    OffsetDateTime.now(clock)
                }))
                .replaceWithVoid();
    }

    /** Only GOOD is remembered for later: a revocation may be lifted, and asking again does not hurt its holder. */
    Uni<Boolean> isKnownGood(byte[] issuer, String serial) {
        return pool.preparedQuery("select status from certificate_ocsp where issuer = $1 and serial = $2 "
                        + "and usable_until > $3 and status = 'GOOD'")
                .execute(Tuple.of(Buffer.buffer(issuer), serial, OffsetDateTime.now(clock)))
                .map(rows -> rows.size() > 0);
    }

    /**
     * Of good answers any is kept, of others the newest.
     *
     * @throws Unavailable as a failure of the Uni, for a good answer that is older than one which said revoked: somebody
     *     may be playing it again
     */
    Uni<Void> keep(byte[] issuer, String serial, OcspAnswer answer) {
        boolean good = answer.finding() instanceof Finding.Good;
        return pool.preparedQuery("insert into certificate_ocsp (issuer, serial, status, this_update, usable_until) "
                        + "values ($1, $2, $3, $4, $5) on conflict (issuer, serial) do update set "
                        + "status = excluded.status, this_update = excluded.this_update, "
                        + "usable_until = excluded.usable_until "
                        + "where certificate_ocsp.status = 'GOOD' "
                        + "or certificate_ocsp.this_update <= excluded.this_update")
                .execute(Tuple.of(
                        Buffer.buffer(issuer),
                        serial,
                        good ? "GOOD" : "REVOKED",
                        at(answer.thisUpdate()),
                        at(answer.usableUntil())))
                .invoke(kept -> {
                    if (good && kept.rowCount() == 0) {
                        throw new Unavailable("OCSP answer is older than the one that told of the revocation");
                    }
                })
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "certificates-housekeeping")
    Uni<Void> forget() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery("delete from certificate_ocsp where usable_until < $1")
                .execute(Tuple.of(now))
                .chain(() -> pool.preparedQuery("delete from certificate_crl where next_update < $1")
                        .execute(Tuple.of(now.minusDays(30))))
                .replaceWithVoid();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
