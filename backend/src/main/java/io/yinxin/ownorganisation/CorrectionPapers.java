package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.yinxin.desk.TaskPicture;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.web.Throttle;
import io.yinxin.uploads.PictureInfo;
import io.yinxin.uploads.PictureOwner;
import io.yinxin.uploads.Pictures;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The picture of the licence: kept a day for the form, then until the decision and 90 days longer. */
@Singleton
class CorrectionPapers {
    private static final String LICENCE = "licence";

    /** Longer than any task may wait. */
    private static final Duration UNDECIDED = Duration.ofDays(180);

    private static final Duration DECIDED = Duration.ofDays(90);

    /** Reading a picture takes a processor for a while. */
    private static final int MOST = 20;

    private final Pictures pictures;
    private final Throttle throttle;
    private final Clock clock;

    CorrectionPapers(Pictures pictures, Throttle throttle, Clock clock) {
        this.pictures = pictures;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Outside of any transaction. @throws DomainException FILE_… at licence, BUSY, TOO_MANY_ATTEMPTS */
    Uni<PictureInfo> take(UUID accountId, UUID id, byte[] body) {
        return throttle.count(
                        "correction-picture",
                        accountId.toString(),
                        MOST,
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> pictures.taken(owner(id), LICENCE, Buffer.buffer(body)));
    }

    Uni<Boolean> isTaken(UUID id) {
        return pictures.of(owner(id)).map(taken -> !taken.isEmpty());
    }

    Uni<List<TaskPicture>> forDesk(UUID id) {
        return pictures.of(owner(id))
                .map(all -> all.stream()
                        .map(one -> new TaskPicture(one.id(), "LICENCE", one.width(), one.height()))
                        .toList());
    }

    /** Joins the transaction in which the correction is submitted. */
    Uni<Void> keepUntilDecided(UUID id) {
        return pictures.eraseAfter(owner(id), clock.instant().plus(UNDECIDED));
    }

    /** Joins the transaction in which it ends. */
    Uni<Void> decided(UUID id) {
        return pictures.eraseAfter(owner(id), clock.instant().plus(DECIDED));
    }

    private static PictureOwner owner(UUID id) {
        return new PictureOwner("ORGANISATION_CORRECTION", id);
    }
}
