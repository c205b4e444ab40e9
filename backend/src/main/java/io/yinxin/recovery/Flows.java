package io.yinxin.recovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.Throttle;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Keeps recoveries: under the digest of a secret only the browser knows, their state encrypted. */
@Singleton
public class Flows {
    private final Pool pool;
    private final SealedJson sealed;
    private final Clock clock;
    private final RecoveryConfig config;
    private final Throttle throttle;
    private final Caller caller;

    Flows(Pool pool, SealedJson sealed, Clock clock, RecoveryConfig config, Throttle throttle, Caller caller) {
        this.pool = pool;
        this.sealed = sealed;
        this.clock = clock;
        this.config = config;
        this.throttle = throttle;
        this.caller = caller;
    }

    /** @throws DomainException TOO_MANY_ATTEMPTS */
    public Uni<OpenedFlow> begin(RecoveryKind kind, Object state) {
        String recoveryId = Secrets.token();
        UUID id = Ids.next();
        OffsetDateTime expiresAt = expiry();
        return throttle.count(
                        "recovery-begin",
                        caller.address(),
                        config.perHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> pool.preparedQuery("insert into recovery_flow "
                                + "(token_digest, id, kind, state, version, expires_at) values ($1, $2, $3, $4, 0, $5)")
                        .execute(Tuple.of(
                                digest(recoveryId), id, kind.name(), Buffer.buffer(sealed.seal(state)), expiresAt)))
                .replaceWith(new OpenedFlow(recoveryId, id, expiresAt.toInstant()));
    }

    /** The recovery, kept for another while. @throws DomainException RECOVERY_EXPIRED */
    public <T> Uni<Flow<T>> use(RecoveryKind kind, String recoveryId, Class<T> type) {
        return pool.preparedQuery("update recovery_flow set expires_at = $2 "
                        + "where token_digest = $1 and expires_at > $3 and kind = $4 "
                        + "returning id, state, version, expires_at")
                .execute(Tuple.of(digest(recoveryId), expiry(), now(), kind.name()))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(RecoveryError.RECOVERY_EXPIRED);
                    }
                    return flow(rows.iterator().next(), type);
                });
    }

    /**
     * Puts a new state into the recovery, in the caller's Hibernate Reactive transaction.
     *
     * @throws DomainException CONFLICT_STALE if another step was quicker
     */
    public <T> Uni<Flow<T>> save(Flow<T> flow, T state) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update recovery_flow set state = :state, "
                                + "version = version + 1 where id = :id and version = :version")
                        .setParameter("state", sealed.seal(state))
                        .setParameter("id", flow.id())
                        .setParameter("version", flow.version())
                        .executeUpdate())
                .map(changed -> {
                    requireOne(changed);
                    return new Flow<>(flow.id(), state, flow.version() + 1, flow.expiresAt());
                });
    }

    /** Ends the recovery in the caller's transaction. @throws DomainException CONFLICT_STALE as {@link #save} */
    public Uni<Void> finish(Flow<?> flow) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from recovery_flow where id = :id and version = :version")
                        .setParameter("id", flow.id())
                        .setParameter("version", flow.version())
                        .executeUpdate())
                .invoke(Flows::requireOne)
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from recovery_flow where expires_at < $1")
                .execute(Tuple.of(now()))
                .replaceWithVoid();
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }

    private <T> Flow<T> flow(Row row, Class<T> type) {
        return new Flow<>(
                row.getUUID("id"),
                sealed.open(row.getBuffer("state").getBytes(), type),
                row.getInteger("version"),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private static Buffer digest(String recoveryId) {
        return Buffer.buffer(Secrets.digest(recoveryId));
    }

    private OffsetDateTime expiry() {
        return now().plus(config.kept());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
