package io.yinxin.elicence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps scans, what the licence tells encrypted. */
@Singleton
class LicenceStore {
    /** Whose turn it is to ask the service. */
    record Ask(UUID requestId, Instant expiresAt) {}

    private static final String OPEN = "state in ('WAITING', 'SCANNED')";

    private final Pool pool;
    private final SealedJson sealed;
    private final Clock clock;
    private final LicenceConfig config;

    LicenceStore(Pool pool, SealedJson sealed, Clock clock, LicenceConfig config) {
        this.pool = pool;
        this.sealed = sealed;
        this.clock = clock;
        this.config = config;
    }

    Uni<Void> begin(UUID id, UUID requestId, String purpose, Instant expiresAt) {
        return pool.preparedQuery("insert into elicence_visit (id, request_id, purpose, state, started_at, expires_at) "
                        + "values ($1, $2, $3, 'WAITING', $4, $5)")
                .execute(Tuple.of(id, requestId, purpose, now(), expiresAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The scan, if it is open and nobody has asked about it within the pause. */
    Uni<@Nullable Ask> mayAsk(UUID id, Duration pause) {
        return pool.preparedQuery("update elicence_visit set asked_at = $2 where id = $1 and " + OPEN
                        + " and (asked_at is null or asked_at <= $3) returning request_id, expires_at")
                .execute(Tuple.of(id, now(), now().minus(pause)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return null;
                    }
                    Row row = rows.iterator().next();
                    return new Ask(
                            row.getUUID("request_id"),
                            row.getOffsetDateTime("expires_at").toInstant());
                });
    }

    /** Nothing moves backwards: what is over stays, what is scanned waits no more (PRV-04). */
    Uni<Void> put(UUID id, @Nullable LicenceWord word, boolean over) {
        LicenceProgress told = word == null || word.state() == null ? LicenceProgress.WAITING : word.state();
        boolean open = told == LicenceProgress.WAITING || told == LicenceProgress.SCANNED;
        LicenceProgress state = open && over ? LicenceProgress.EXPIRED : told;
        if (state == LicenceProgress.WAITING) {
            return Uni.createFrom().voidItem();
        }
        Licence licence = word == null ? null : word.licence();
        boolean ends = state != LicenceProgress.SCANNED;
        return pool.preparedQuery(
                        "update elicence_visit set state = $2, licence = $3, ended_at = $4 where id = $1 and " + OPEN)
                .execute(Tuple.of(
                        id,
                        state.name(),
                        licence == null ? null : Buffer.buffer(sealed.seal(licence)),
                        ends ? now() : null))
                .replaceWithVoid();
    }

    /** @throws DomainException NOT_FOUND */
    Uni<LicenceState> find(UUID id) {
        return pool.preparedQuery("select id, purpose, state, licence, expires_at from elicence_visit where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                    return state(rows.iterator().next());
                });
    }

    Uni<Void> forget() {
        return pool.preparedQuery("delete from elicence_visit where started_at < $1")
                .execute(Tuple.of(now().minus(config.keep())))
                .replaceWithVoid();
    }

    private LicenceState state(Row row) {
        var licence = row.getBuffer("licence");
        return new LicenceState(
                row.getUUID("id"),
                row.getString("purpose"),
                LicenceProgress.valueOf(row.getString("state")),
                licence == null ? null : sealed.open(licence.getBytes(), Licence.class),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
