package io.yinxin.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One record as auditors read it.
 *
 * @param actor {@code staff:id}, {@code account:id}, {@code system} or {@code anonymous}
 * @param name of the member of the staff, if it was one
 * @param details further facts, a JSON object
 */
@Schema(name = "AuditLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrailLine(
        long seq,
        OffsetDateTime at,
        String actor,
        @Nullable String name,
        String clientAddress,
        String action,
        @Nullable String subject,
        String details,
        String result,
        String reference) {}
