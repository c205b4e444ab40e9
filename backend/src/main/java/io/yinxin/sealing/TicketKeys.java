package io.yinxin.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The key by which agents know that an order to seal is this server's; made at its first use, the same on all replicas. */
@Singleton
class TicketKeys {
    private final Pool pool;
    private final ColumnCipher cipher;
    private final Clock clock;
    private volatile @Nullable ECKey known;

    TicketKeys(Pool pool, ColumnCipher cipher, Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Both halves. */
    Uni<ECKey> key() {
        ECKey key = known;
        return key != null ? Uni.createFrom().item(key) : makeFirst().chain(this::read);
    }

    private Uni<ECKey> read() {
        return pool.query("select private_key from sealing_ticket_key where position = 1")
                .execute()
                .map(rows -> parsed(((Buffer) rows.iterator().next().getValue("private_key")).getBytes()))
                .invoke(key -> known = key);
    }

    /** Of two replicas that start together one is first; both go on with its key. */
    private Uni<Void> makeFirst() {
        return pool.preparedQuery("insert into sealing_ticket_key (position, private_key, created_at) "
                        + "values (1, $1, $2) on conflict (position) do nothing")
                .execute(Tuple.of(Buffer.buffer(cipher.encrypt(make().toJSONString())), OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    private ECKey parsed(byte[] stored) {
        try {
            return ECKey.parse(cipher.decrypt(stored));
        } catch (ParseException e) {
            throw new IllegalStateException("the key of tickets cannot be read", e);
        }
    }

    private static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
