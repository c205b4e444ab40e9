package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pictures drawn or extracted, encrypted, for as long as somebody may fill in a form (SEL-40: never the scan). */
@Singleton
class SealPictures {
    private final Pool pool;
    private final ColumnCipher cipher;
    private final SealsConfig config;
    private final Clock clock;

    SealPictures(Pool pool, ColumnCipher cipher, SealsConfig config, Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.config = config;
        this.clock = clock;
    }

    /** @return until when it waits */
    Uni<Instant> keep(UUID accountId, KeptPicture picture) {
        Instant until = clock.instant().plus(config.pictureKept());
        SealImage image = picture.image();
        Tuple row = Tuple.tuple()
                .addUUID(picture.id())
                .addUUID(accountId)
                .addString(picture.purpose().name())
                .addString(picture.kind() == null ? null : picture.kind().name())
                .addString(picture.text())
                .addValue(Buffer.buffer(cipher.seal(image.png())))
                .addInteger(image.widthMm())
                .addInteger(image.heightMm())
                .addBoolean(picture.acceptable())
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery("insert into seal_picture (id, account_id, purpose, kind, text, picture, width_mm, "
                        + "height_mm, acceptable, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
                .execute(row)
                .replaceWith(until);
    }

    /** Empty for one that is somebody else's, or over. */
    Uni<Optional<KeptPicture>> find(UUID accountId, @Nullable UUID pictureId) {
        return pictureId == null
                ? Uni.createFrom().item(Optional.empty())
                : pool.preparedQuery("select * from seal_picture where id = $1 and account_id = $2 and expires_at > $3")
                        .execute(Tuple.of(pictureId, accountId, OffsetDateTime.now(clock)))
                        .map(rows -> rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(read(rows.iterator().next())));
    }

    private KeptPicture read(Row row) {
        String kind = row.getString("kind");
        return new KeptPicture(
                row.getUUID("id"),
                KeptPicture.Purpose.valueOf(row.getString("purpose")),
                kind == null ? null : SealKind.valueOf(kind),
                row.getString("text"),
                new SealImage(
                        cipher.open(((Buffer) row.getValue("picture")).getBytes()),
                        row.getInteger("width_mm"),
                        row.getInteger("height_mm")),
                row.getBoolean("acceptable"));
    }

    /** The picture is in a seal or signature now. Joins the caller's transaction. */
    Uni<Void> forget(@Nullable UUID pictureId) {
        return pictureId == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("delete from seal_picture where id = :id")
                                .setParameter("id", pictureId)
                                .executeUpdate())
                        .replaceWithVoid();
    }

    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from seal_picture where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }
}
