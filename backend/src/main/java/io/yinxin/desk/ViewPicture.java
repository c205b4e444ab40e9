package io.yinxin.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import io.yinxin.uploads.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/** Shows a picture of a task to who works on it, with their name across it; each view is recorded (RVW-68, RVW-72). */
@ApplicationScoped
class ViewPicture {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final TaskFiles files;
    private final PictureViews views;
    private final Pictures pictures;
    private final Watermark watermark;
    private final TaskAudit audit;
    private final Clock clock;

    ViewPicture(
            TaskFiles files, PictureViews views, Pictures pictures, Watermark watermark, TaskAudit audit, Clock clock) {
        this.files = files;
        this.views = views;
        this.pictures = pictures;
        this.watermark = watermark;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return a JPEG @throws DomainException NOT_FOUND, RVW_NOT_CLAIMER, RVW_NO_PERMISSION, BUSY */
    @Requires(Right.DECIDE_TASKS)
    Uni<byte[]> view(String taskNo, String picture) {
        UUID pictureId = PathValue.id(picture);
        return Panache.withTransaction(() -> open(taskNo, pictureId))
                .flatMap(staff ->
                        pictures.read(pictureId).flatMap(kept -> watermark.over(kept, staff.name(), rest(staff))));
    }

    private Uni<CurrentStaff> open(String taskNo, UUID pictureId) {
        return files.look(taskNo)
                .invoke(ViewPicture::requireWorkingOnIt)
                .call(open -> open.kind().content(open.task().objectId).invoke(content -> require(content, pictureId)))
                .call(open -> views.opened(open.task().id, open.me().staffId(), pictureId))
                .call(open -> audit.record(open, "PICTURE_VIEWED", Map.of("picture", pictureId.toString())))
                .map(OpenTask::staff);
    }

    private static void requireWorkingOnIt(OpenTask open) {
        if (!open.seesAll()) {
            throw new DomainException(DeskError.RVW_NOT_CLAIMER);
        }
    }

    /** Of this task, not just some picture. */
    private static void require(TaskContent content, UUID pictureId) {
        if (content.pictures().stream().noneMatch(picture -> picture.pictureId().equals(pictureId))) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    /** The user name alone tells who it was, too. */
    private String rest(CurrentStaff staff) {
        return staff.username() + "  " + SECOND.format(ZonedDateTime.now(clock));
    }
}
