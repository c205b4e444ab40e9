package io.yinxin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keys tokens are signed with. Read again every half minute: a new one is published long before it signs. */
@Singleton
class SigningKeys {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Pool pool;
    private final Clock clock;
    private final ColumnCipher cipher;
    private volatile Read read = new Read(List.of(), Instant.MIN);

    SigningKeys(Pool pool, Clock clock, ColumnCipher cipher) {
        this.pool = pool;
        this.clock = clock;
        this.cipher = cipher;
    }

    private record Read(List<SigningKey> keys, Instant at) {}

    /** The one to sign with at this moment; the very first is made now. */
    Uni<SigningKey> signing() {
        return all().flatMap(keys -> KeyRules.signing(keys, clock.instant())
                .map(key -> Uni.createFrom().item(key))
                .orElseGet(() -> makeFirst()
                        .chain(this::reread)
                        .map(made -> KeyRules.signing(made, clock.instant()).orElseThrow())));
    }

    /** Those by which a signature may be judged. */
    Uni<List<SigningKey>> published() {
        return signing().chain(this::all).map(keys -> KeyRules.published(keys, clock.instant()));
    }

    private Uni<List<SigningKey>> all() {
        Read known = read;
        Instant now = clock.instant();
        boolean fresh = !known.keys().isEmpty()
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(FRESH));
        return fresh ? Uni.createFrom().item(known.keys()) : reread();
    }

    private Uni<List<SigningKey>> reread() {
        return pool.query("select private_key, signs_from from openid_key order by position")
                .execute()
                .map(rows -> {
                    List<SigningKey> keys = new ArrayList<>();
                    rows.forEach(row -> keys.add(key(row)));
                    read = new Read(List.copyOf(keys), clock.instant());
                    return read.keys();
                });
    }

    private SigningKey key(Row row) {
        try {
            String text = cipher.decrypt(((Buffer) row.getValue("private_key")).getBytes());
            return new SigningKey(
                    ECKey.parse(text), row.getOffsetDateTime("signs_from").toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key cannot be read", e);
        }
    }

    /** Of two replicas that start together one is first; both go on with its key. */
    private Uni<Void> makeFirst() {
        ECKey key = make();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.preparedQuery(
                        "insert into openid_key (kid, position, public_key, private_key, created_at, signs_from) "
                                + "values ($1, 1, $2, $3, $4, $4) on conflict (position) do nothing")
                .execute(Tuple.of(
                        key.getKeyID(),
                        key.toPublicJWK().toJSONString(),
                        Buffer.buffer(cipher.encrypt(key.toJSONString())),
                        now))
                .replaceWithVoid();
    }

    /** Long after its successor took over, a key is good for nothing but to be stolen. */
    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from openid_key old where exists (select 1 from openid_key next "
                        + "where next.position > old.position and next.signs_from < $1)")
                .execute(Tuple.of(OffsetDateTime.now(clock).minus(KeyRules.REMEMBERED)))
                .replaceWithVoid();
    }

    static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
