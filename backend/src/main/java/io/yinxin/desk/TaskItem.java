package io.yinxin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param near whether three quarters of the term are over
 * @param mine whether the caller has claimed it
 * @param related whether the caller must leave it to others, being related to the applicant
 */
@Schema(name = "TaskItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskItem(
        String taskNo,
        TaskQueue queue,
        String kind,
        TaskState state,
        String applicant,
        int round,
        Instant submittedAt,
        Instant dueAt,
        boolean near,
        boolean overdue,
        TaskPriority priority,
        @Nullable StaffRef claimedBy,
        @Nullable Instant claimedAt,
        boolean mine,
        boolean related,
        @Nullable TaskDecision decision) {}
