package io.yinxin.recovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * "This was not me": a secret sent with the notice of a recovery, by which the holder stops it (RCP-15). What else an
 * objection does is the matter of who issued it. Both join the caller's transaction.
 */
@Singleton
public class Objections {
    private final Clock clock;
    private final RecoveryConfig config;

    Objections(Clock clock, RecoveryConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** @param accountId whose holder objects @param flowId the recovery's */
    public record Objected(UUID accountId, UUID flowId) {}

    /** @return the secret for the link */
    public Uni<String> issue(RecoveryKind kind, UUID flowId, UUID accountId) {
        return issue(kind, flowId, accountId, config.objection());
    }

    /** @param valid for recoveries that may be objected to longer than others */
    public Uni<String> issue(RecoveryKind kind, UUID flowId, UUID accountId, Duration valid) {
        String token = Secrets.token();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into recovery_objection (token_digest, kind, flow_id, account_id, expires_at) "
                                        + "values (:digest, :kind, :flow, :account, :end)")
                        .setParameter("digest", Secrets.digest(token))
                        .setParameter("kind", kind.name())
                        .setParameter("flow", flowId)
                        .setParameter("account", accountId)
                        .setParameter("end", now().plus(valid))
                        .executeUpdate())
                .replaceWith(token);
    }

    /**
     * Ends the recovery the secret was issued for; a secret serves once, and for its kind only.
     *
     * @throws DomainException RECOVERY_EXPIRED
     */
    public Uni<Objected> take(RecoveryKind kind, String token) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from recovery_objection where token_digest = :digest and kind = :kind "
                                        + "and expires_at > :now returning account_id, flow_id",
                                Object[].class)
                        .setParameter("digest", Secrets.digest(token))
                        .setParameter("kind", kind.name())
                        .setParameter("now", now())
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(() -> new DomainException(RecoveryError.RECOVERY_EXPIRED))
                        .call(row -> end(session, (UUID) row[1]))
                        .map(row -> new Objected((UUID) row[0], (UUID) row[1])));
    }

    Uni<Void> forgetExpired() {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from recovery_objection where expires_at < :now")
                        .setParameter("now", now())
                        .executeUpdate())
                .replaceWithVoid());
    }

    private static Uni<Integer> end(Mutiny.Session session, UUID flowId) {
        return session.createNativeQuery("delete from recovery_flow where id = :id")
                .setParameter("id", flowId)
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
