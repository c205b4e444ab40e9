package io.yinxin.recovery;

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
import java.util.Locale;
import java.util.UUID;

/** Pictures that come with a request: kept a day for the form, then until the decision and 90 days longer (RCU-40). */
@Singleton
public class ReviewPictures {
    /** Longer than any task may wait. */
    private static final Duration UNDECIDED = Duration.ofDays(180);

    /** Each slot a few times over; reading one takes a processor for a while. */
    private static final int MOST = 40;

    private final Pictures pictures;
    private final Throttle throttle;
    private final Clock clock;
    private final RecoveryConfig config;

    ReviewPictures(Pictures pictures, Throttle throttle, Clock clock, RecoveryConfig config) {
        this.pictures = pictures;
        this.throttle = throttle;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Outside of any transaction.
     *
     * @throws io.yinxin.platform.problem.DomainException as {@link Pictures#take}, TOO_MANY_ATTEMPTS
     */
    public Uni<PictureInfo> take(RecoveryKind kind, UUID flowId, String slot, Buffer body) {
        return throttle.count(
                        "recovery-picture", flowId.toString(), MOST, Duration.ofHours(1), CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> pictures.taken(owner(kind, flowId), slot, body));
    }

    public Uni<List<PictureInfo>> of(RecoveryKind kind, UUID flowId) {
        return pictures.of(owner(kind, flowId));
    }

    /** Names of those taken, for a page that was loaded anew. */
    public Uni<List<String>> slots(RecoveryKind kind, UUID flowId) {
        return of(kind, flowId)
                .map(taken -> taken.stream().map(PictureInfo::slot).toList());
    }

    /** As the desk shows them. */
    public Uni<List<TaskPicture>> forDesk(RecoveryKind kind, UUID flowId) {
        return of(kind, flowId)
                .map(all -> all.stream()
                        .map(one -> new TaskPicture(one.id(), upperSnake(one.slot()), one.width(), one.height()))
                        .toList());
    }

    /** Joins the transaction in which the request is submitted. */
    public Uni<Void> keepUntilDecided(RecoveryKind kind, UUID flowId) {
        return pictures.eraseAfter(owner(kind, flowId), clock.instant().plus(UNDECIDED));
    }

    /** Joins the transaction in which the request ends. */
    public Uni<Void> decided(RecoveryKind kind, UUID flowId) {
        return pictures.eraseAfter(owner(kind, flowId), clock.instant().plus(config.picturesKept()));
    }

    private static PictureOwner owner(RecoveryKind kind, UUID flowId) {
        return new PictureOwner(kind.name() + "_RECOVERY", flowId);
    }

    /** idFront becomes ID_FRONT. */
    private static String upperSnake(String slot) {
        return slot.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
