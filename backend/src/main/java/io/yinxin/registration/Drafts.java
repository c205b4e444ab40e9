package io.yinxin.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Keeps drafts: under the digest of a secret only the browser knows, their content encrypted. */
@Singleton
class Drafts {
    private final Pool pool;
    private final ColumnCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;
    private final RegistrationConfig config;

    Drafts(Pool pool, ColumnCipher cipher, ObjectMapper json, Clock clock, RegistrationConfig config) {
        this.pool = pool;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    Uni<Begun> begin(OrganisationForm organisation) {
        String registrationId = Secrets.token();
        OffsetDateTime expiresAt = expiry();
        return pool.preparedQuery("insert into registration_draft (token_digest, id, organisation, expires_at) "
                        + "values ($1, $2, $3, $4)")
                .execute(Tuple.of(digest(registrationId), Ids.next(), seal(organisation), expiresAt))
                .replaceWith(new Begun(registrationId, expiresAt.toInstant()));
    }

    /** Puts other data of the organisation into a registration under way. @throws DomainException REGISTRATION_EXPIRED */
    Uni<Begun> change(String registrationId, OrganisationForm organisation) {
        OffsetDateTime expiresAt = expiry();
        return pool.preparedQuery("update registration_draft set organisation = $2, expires_at = $3 "
                        + "where token_digest = $1 and expires_at > $4")
                .execute(Tuple.of(digest(registrationId), seal(organisation), expiresAt, now()))
                .invoke(rows -> requireOne(rows.rowCount()))
                .replaceWith(new Begun(registrationId, expiresAt.toInstant()));
    }

    /** The registration, kept for another while. @throws DomainException REGISTRATION_EXPIRED */
    Uni<Draft> use(String registrationId) {
        return pool.preparedQuery("update registration_draft set expires_at = $2 "
                        + "where token_digest = $1 and expires_at > $3 returning id, organisation")
                .execute(Tuple.of(digest(registrationId), expiry(), now()))
                .invoke(rows -> requireOne(rows.rowCount()))
                .map(rows -> draft(rows.iterator().next()));
    }

    /** Ends the registration in the caller's transaction; of two confirmations at the same time one gets through. */
    Uni<Void> finish(Draft draft) {
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

    private Draft draft(Row row) {
        UUID id = row.getUUID("id");
        String text = cipher.decrypt(row.getBuffer("organisation").getBytes());
        try {
            OrganisationForm organisation = json.readValue(text, OrganisationForm.class);
            return new Draft(id, organisation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("draft " + id + " is unreadable", e);
        }
    }

    private Buffer seal(OrganisationForm organisation) {
        try {
            return Buffer.buffer(cipher.encrypt(json.writeValueAsString(organisation)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
