package io.yinxin.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a user's own activity.
 *
 * @param method how the session was opened, if there was one
 * @param result OK or the code of the refusal
 */
@Schema(name = "Activity")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        OffsetDateTime at, String action, @Nullable String method, String clientAddress, String result) {}
