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

    /** Makes the embedded one if there is none yet. */
    Uni<Maker> current() {
        return present()
                .flatMap(present -> present.map(maker -> Uni.createFrom().item(maker))
                        .orElseGet(() -> makeFirst().chain(this::present).map(Optional::orElseThrow)));
    }

    /** Empty until the embedded one was made. */
    Uni<Optional<Maker>> present() {
        return Uni.createFrom().deferred(() -> {
            Maker present = known;
            return present != null
                    ? Uni.createFrom().item(Optional.of(present))
                    : work.run(() -> GivenMaker.of(config.maker()))
                            .flatMap(given ->
                                    given.isPresent() ? Uni.createFrom().item(given) : embedded())
                            .invoke(found -> known = found.orElse(null));
        });
    }

    private Uni<Optional<Maker>> embedded() {
        return pool.query("select algorithm, root_key, maker_key, root_certificate, maker_certificate from seal_maker "
                        + "where position = 1")
                .execute()
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : trusted(read(rows.iterator().next())));
    }

    /** Each time it is read: whoever made it may have been stopped before it was trusted. */
    private Uni<Optional<Maker>> trusted(EmbeddedMaker made) {
        return anchors.publish(ANCHOR, made.rootPem(), AnchorPurpose.SEAL).map(done -> Optional.of(made.maker()));
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
                .replaceWithVoid();
    }
}
