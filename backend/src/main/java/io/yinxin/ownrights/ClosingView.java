package io.yinxin.ownrights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the account is going to be closed.
 *
 * @param effectiveAt while WAITING
 * @param days how long a closing can be taken back
 * @param effects what closing brings with it
 * @param operators that are left, while they keep an administrator from closing (ACC-78)
 */
@Schema(name = "Closing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosingView(
        State state,
        @Nullable Instant requestedAt,
        @Nullable Instant effectiveAt,
        long days,
        List<ClosingEffect> effects,
        int operators) {
    @Schema(name = "ClosingState")
    enum State {
        NONE,
        WAITING
    }
}
