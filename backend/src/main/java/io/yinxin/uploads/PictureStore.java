package io.yinxin.uploads;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps pictures. That they are encrypted is seen to elsewhere: it takes longer than an event loop should wait. */
@Singleton
class PictureStore {
    private static final String INFO = "id, slot, width, height, size, picture_sha256, taken_at";

    /** The new picture takes the place of the former one, and a new id: who holds the old id sees nothing else by it. */
    private static final String PUT =
            "insert into upload_picture (id, owner_kind, owner_id, slot, width, height, size, "
                    + "picture_sha256, content, taken_at, erase_after) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
                    + "on conflict (owner_kind, owner_id, slot) do update set id = excluded.id, width = excluded.width, "
                    + "height = excluded.height, size = excluded.size, picture_sha256 = excluded.picture_sha256, "
                    + "content = excluded.content, taken_at = excluded.taken_at, "
                    + "erase_after = greatest(upload_picture.erase_after, excluded.erase_after) returning " + INFO;

    private final Pool pool;
    private final Clock clock;
    private final UploadsConfig config;

    PictureStore(Pool pool, Clock clock, UploadsConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    Uni<PictureInfo> put(UUID id, PictureOwner owner, String slot, SealedPicture picture) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addString(owner.kind())
                .addUUID(owner.id())
                .addString(slot)
                .addInteger(picture.width())
                .addInteger(picture.height())
                .addInteger(picture.size())
                .addValue(Buffer.buffer(picture.sha256()))
                .addValue(Buffer.buffer(picture.content()))
                .addOffsetDateTime(now)
                .addOffsetDateTime(now.plus(config.unclaimed()));
        return pool.preparedQuery(PUT)
                .execute(values)
                .map(rows -> info(rows.iterator().next()));
    }

    Uni<List<PictureInfo>> of(PictureOwner owner) {
        return pool.preparedQuery(
                        "select " + INFO + " from upload_picture where owner_kind = $1 and owner_id = $2 order by slot")
                .execute(Tuple.of(owner.kind(), owner.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PictureStore::info)
                        .toList());
    }

    /** As stored. @throws DomainException NOT_FOUND */
    Uni<byte[]> content(UUID id) {
        return pool.preparedQuery("select content from upload_picture where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                    return rows.iterator().next().getBuffer("content").getBytes();
                });
    }

    Uni<Void> erase(PictureOwner owner) {
        return pool.preparedQuery("delete from upload_picture where owner_kind = $1 and owner_id = $2")
                .execute(Tuple.of(owner.kind(), owner.id()))
                .replaceWithVoid();
    }

    /** In the caller's transaction: the pictures stay as long as what they were handed in for. */
    Uni<Void> eraseAfter(PictureOwner owner, Instant end) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update upload_picture set erase_after = :end where owner_kind = :kind and owner_id = :id")
                        .setParameter("end", end.atOffset(ZoneOffset.UTC))
                        .setParameter("kind", owner.kind())
                        .setParameter("id", owner.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> eraseOverdue() {
        return pool.preparedQuery("delete from upload_picture where erase_after < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    private static PictureInfo info(Row row) {
        return new PictureInfo(
                row.getUUID("id"),
                row.getString("slot"),
                row.getInteger("width"),
                row.getInteger("height"),
                HexFormat.of().formatHex(row.getBuffer("picture_sha256").getBytes()),
                row.getInteger("size"),
                row.getOffsetDateTime("taken_at").toInstant());
    }
}
