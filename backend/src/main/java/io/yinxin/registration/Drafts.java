package io.yinxin.registration;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.partners.Partners;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Keeps drafts: under the digest of a secret only the browser knows, their content encrypted. A draft goes on as it was
 * begun: as the same kind, and by our own pages or by the same partner site.
 */
@Singleton
class Drafts {
    private final Pool pool;
    private final SealedJson sealed;
    private final Clock clock;
    private final RegistrationConfig config;
    private final Partners partners;

    Drafts(Pool pool, SealedJson sealed, Clock clock, RegistrationConfig config, Partners partners) {
        this.pool = pool;
        this.sealed = sealed;
        this.clock = clock;
        this.config = config;
        this.partners = partners;
    }

    Uni<Begun> begin(RegistrationKind kind, Object content) {
        String registrationId = Secrets.token();
        OffsetDateTime expiresAt = expiry();
        return pool.preparedQuery("insert into registration_draft "
                        + "(token_digest, id, kind, partner, content, expires_at) values ($1, $2, $3, $4, $5, $6)")
                .execute(Tuple.of(
                        digest(registrationId), Ids.next(), kind.name(), partners.present(), seal(content), expiresAt))
                .replaceWith(new Begun(registrationId, expiresAt.toInstant()));
    }

    /** Puts other content into a registration under way. @throws DomainException REGISTRATION_EXPIRED */
    Uni<Begun> change(String registrationId, RegistrationKind kind, Object content) {
        OffsetDateTime expiresAt = expiry();
        return pool.preparedQuery("update registration_draft set content = $5, expires_at = $6 "
                        + "where token_digest = $1 and kind = $2 and partner is not distinct from $3 "
                        + "and expires_at > $4")
                .execute(Tuple.of(
                        digest(registrationId), kind.name(), partners.present(), now(), seal(content), expiresAt))
                .invoke(rows -> requireOne(rows.rowCount()))
                .replaceWith(new Begun(registrationId, expiresAt.toInstant()));
    }

    /** The registration, kept for another while. @throws DomainException REGISTRATION_EXPIRED */
    <T> Uni<Draft<T>> use(String registrationId, RegistrationKind kind, Class<T> content) {
        return pool.preparedQuery("update registration_draft set expires_at = $5 "
                        + "where token_digest = $1 and kind = $2 and partner is not distinct from $3 "
                        + "and expires_at > $4 returning id, code_sent, partner, content")
                .execute(Tuple.of(digest(registrationId), kind.name(), partners.present(), now(), expiry()))
                .invoke(rows -> requireOne(rows.rowCount()))
                .map(rows -> draft(rows.iterator().next(), kind, content));
    }

    /** From now on user names may be judged. */
    Uni<Void> noteCode(UUID id) {
        return pool.preparedQuery("update registration_draft set code_sent = true where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** Other content, within the caller's transaction. */
    Uni<Void> put(Draft<?> draft, Object content) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update registration_draft set content = :content where id = :id")
                        .setParameter("content", sealed.seal(content))
                        .setParameter("id", draft.id())
                        .executeUpdate())
                .invoke(Drafts::requireOne)
                .replaceWithVoid();
    }

    /** Ends the registration in the caller's transaction; of two confirmations at the same time one gets through. */
    Uni<Void> finish(Draft<?> draft) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from registration_draft where id = :id")
                        .setParameter("id", draft.id())
                        .executeUpdate())
                .invoke(Drafts::requireOne)
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from registration_draft where expires_at < $1")
                .execute(Tuple.of(now()))
                .replaceWithVoid();
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new DomainException(RegistrationError.REGISTRATION_EXPIRED);
        }
    }

    private <T> Draft<T> draft(Row row, RegistrationKind kind, Class<T> content) {
        return new Draft<>(
                row.getUUID("id"),
                kind,
                row.getBoolean("code_sent"),
                row.getString("partner"),
                sealed.open(row.getBuffer("content").getBytes(), content));
    }

    private Buffer seal(Object content) {
        return Buffer.buffer(sealed.seal(content));
    }

    private static Buffer digest(String registrationId) {
        return Buffer.buffer(Secrets.digest(registrationId));
    }

    private OffsetDateTime expiry() {
        return now().plus(config.kept());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
