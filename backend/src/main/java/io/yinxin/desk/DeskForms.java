package io.yinxin.desk;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the smaller actions of the desk are sent. */
final class DeskForms {
    private DeskForms() {}

    @Schema(name = "NextTask")
    record Next(@NotNull(message = "REQUIRED") @Nullable TaskQueue queue) {}

    @Schema(name = "TaskRelease")
    record Release(
            @Filled @Size(max = 500, message = "TOO_LONG") @Nullable
            String note) {}

    @Schema(name = "BulkClaim")
    record BulkClaim(
            @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG") @Nullable
            List<@NotNull(message = "REQUIRED") String> taskNos) {}

    @Schema(name = "BulkRelease")
    record BulkRelease(
            @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG") @Nullable
            List<@NotNull(message = "REQUIRED") String> taskNos,

            @Filled @Size(max = 500, message = "TOO_LONG") @Nullable
            String note) {}

    /** @param askedStaffId a colleague whose advice is wanted */
    @Schema(name = "NewTaskNote")
    record Note(
            @Filled @Size(max = 1000, message = "TOO_LONG") @Nullable
            String text,

            @Nullable UUID askedStaffId) {}

    @Schema(name = "TaskAssignment")
    record Assignment(
            @NotNull(message = "REQUIRED") @Nullable UUID staffId,

            @Filled @Size(max = 500, message = "TOO_LONG") @Nullable
            String reason) {}

    @Schema(name = "TaskPriorityChange")
    record Priority(
            @NotNull(message = "REQUIRED") @Nullable TaskPriority priority,

            @Filled @Size(max = 500, message = "TOO_LONG") @Nullable
            String reason) {}

    @Schema(name = "TaskDisclosure")
    record Disclosure(
            @Filled @Size(max = 500, message = "TOO_LONG") @Nullable
            String reason) {}

    @Schema(name = "CalendarDayForm")
    record Day(
            boolean working,

            @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
            String note) {}

    @Schema(name = "Phrases")
    record PhraseList(
            @NotNull(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG") @Nullable
            List<@Valid @NotNull(message = "REQUIRED") Phrase> phrases) {}
}
