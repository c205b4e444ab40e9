package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.certificates.AnchorPurpose;
import io.yinxin.certificates.OwnAnchors;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The maker of this installation; the embedded one is made when it is first asked for, and trusted for seals from then on. */
@Singleton
class Makers {
    private static final String ANCHOR = "yinxin-seal-maker";

    private final Pool pool;
    private final Clock clock;
    private final ColumnCipher cipher;
    private final OwnAnchors anchors;
    private final SealWork work;
    private final SealsConfig config;
    private volatile @Nullable Maker known;

    Makers(Pool pool, Clock clock, ColumnCipher cipher, OwnAnchors anchors, SealWork work, SealsConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.cipher = cipher;
        this.anchors = anchors;
        this.work = work;
        this.config = config;
    }

    Uni<Maker> current() {
        return Uni.createFrom().deferred(() -> {
            Maker present = known;
            return present != null
                    ? Uni.createFrom().item(present)
                    : work.run(() -> GivenMaker.of(config.maker()))
                            .flatMap(
                                    given -> given.map(maker -> Uni.createFrom().item(maker))
                                            .orElseGet(this::embedded))
                            .invoke(maker -> known = maker);
        });
    }

    private Uni<Maker> embedded() {
        return stored().flatMap(maker -> maker.map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> makeFirst().chain(this::stored).map(found -> found.orElseThrow())));
    }

    private Uni<Optional<Maker>> stored() {
        return pool.query("select algorithm, root_key, maker_key, root_certificate, maker_certificate from seal_maker "
                        + "where position = 1")
                .execute()
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next()).maker()));
    }

    private EmbeddedMaker read(Row row) {
        return new EmbeddedMaker(
                MakerAlgorithm.valueOf(row.getString("algorithm")),
                EmbeddedMaker.key(cipher.open(bytes(row, "root_key"))),
                EmbeddedMaker.key(cipher.open(bytes(row, "maker_key"))),
                row.getString("root_certificate"),
                row.getString("maker_certificate"));
    }

    private static byte[] bytes(Row row, String column) {
        return ((Buffer) row.getValue(column)).getBytes();
    }

    /** Of two replicas that start together one is first; both go on with its key. */
    private Uni<Void> makeFirst() {
        return work.run(() -> EmbeddedMaker.make(
                        config.maker().algorithm(), config.maker().name(), clock.instant()))
                .flatMap(made -> pool.preparedQuery("insert into seal_maker (position, algorithm, root_key, maker_key, "
                                + "root_certificate, maker_certificate, created_at) values (1, $1, $2, $3, $4, $5, $6) "
                                + "on conflict (position) do nothing")
                        .execute(Tuple.of(
                                made.algorithm().name(),
                                Buffer.buffer(cipher.seal(made.rootKey().getEncoded())),
                                Buffer.buffer(cipher.seal(made.makerKey().getEncoded())),
                                made.rootPem(),
                                made.makerPem(),
                                OffsetDateTime.now(clock))))
                .chain(() -> pool.query("select root_certificate from seal_maker where position = 1")
                        .execute())
                .flatMap(rows -> anchors.publish(ANCHOR, rows.iterator().next().getString(0), AnchorPurpose.SEAL));
    }
}
