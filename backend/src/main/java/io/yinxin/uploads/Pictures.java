package io.yinxin.uploads;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What others do with pictures people hand in. Nothing a stranger has written is kept: a picture is decoded and encoded
 * anew, as JPEG, which leaves behind whatever else was in the file. Reading takes memory and time, hence a bounded pool.
 */
@Singleton
public class Pictures {
    private static final int VIEWERS = 2;
    private static final int WAITING_VIEWERS = 64;

    private final PictureStore store;
    private final ContentScan scan;
    private final UploadsConfig config;
    private final ColumnCipher cipher;
    private final BoundedWorker worker;

    /** Apart from the other: looking at pictures goes on while many are handed in. */
    private final BoundedWorker viewers;

    Pictures(PictureStore store, ContentScan scan, UploadsConfig config, ColumnCipher cipher, Vertx vertx) {
        this.store = store;
        this.scan = scan;
        this.config = config;
        this.cipher = cipher;
        worker = new BoundedWorker(vertx, "uploads", config.threads(), config.queue());
        viewers = new BoundedWorker(vertx, "uploads-view", VIEWERS, WAITING_VIEWERS);
    }

    @PreDestroy
    void close() {
        worker.close();
        viewers.close();
    }

    /**
     * Takes a picture into a slot and gives its id; a former one of the slot is gone. Never inside a database
     * transaction: reading and scanning take time. Forgotten after a while unless its owner wants it longer
     * ({@link #eraseAfter}).
     *
     * @param slot what the picture shows; a name of ours, also the field at which refusals stand
     * @throws DomainException as a failure of the Uni: one of {@link UploadError} at the slot; BUSY; PROVIDER_UNAVAILABLE
     *     if there is a scanner and it does not answer
     */
    public Uni<UUID> take(PictureOwner owner, String slot, Buffer body) {
        return taken(owner, slot, body).map(PictureInfo::id);
    }

    /** Like {@link #take}, and tells what is kept. */
    public Uni<PictureInfo> taken(PictureOwner owner, String slot, Buffer body) {
        return Uni.createFrom()
                .deferred(() -> {
                    refuseTooLarge(body);
                    byte[] content = body.getBytes();
                    SupportedType type = SupportedType.of(content);
                    return scan.require(content)
                            .chain(() -> worker.run(() -> SealedPicture.of(type.read(content), cipher)));
                })
                .flatMap(picture -> store.put(Ids.next(), owner, slot, picture))
                .onFailure(DomainException.class)
                .transform(refusal -> atSlot((DomainException) refusal, slot));
    }

    /** The pictures of an owner by slot. */
    public Uni<List<PictureInfo>> of(PictureOwner owner) {
        return store.of(owner);
    }

    /** The JPEG, as encoded by us. Who may see it is the caller's to decide. @throws DomainException NOT_FOUND */
    public Uni<byte[]> read(UUID pictureId) {
        return store.content(pictureId).flatMap(stored -> viewers.run(() -> cipher.open(stored)));
    }

    public Uni<Void> erase(PictureOwner owner) {
        return store.erase(owner);
    }

    /** Sets until when the owner's present pictures are kept. Joins the caller's Hibernate Reactive transaction. */
    public Uni<Void> eraseAfter(PictureOwner owner, Instant end) {
        return store.eraseAfter(owner, end);
    }

    private void refuseTooLarge(Buffer body) {
        if (body.length() > config.largest().asLongValue()) {
            throw new DomainException(UploadError.FILE_TOO_LARGE);
        }
    }

    private static DomainException atSlot(DomainException refusal, String slot) {
        return refusal.code() instanceof UploadError ? refusal.standingAt(slot) : refusal;
    }
}
