package io.yinxin.changeover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the organisation is to have another administrator.
 *
 * @param username of who is named, for the administrator; masked of the administrator, for who is named
 * @param name of the same, masked
 * @param effects what it brings with it
 */
@Schema(name = "ChangeOver")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeOverView(
        State state,
        @Nullable Way way,
        @Nullable String username,
        @Nullable String name,
        @Nullable Instant expiresAt,
        List<ChangeOverEffect> effects) {
    @Schema(name = "ChangeOverState")
    enum State {
        NONE,
        /** The administrator has named somebody. */
        NAMED,
        /** The caller is the one who is named. */
        OFFERED
    }

    static final ChangeOverView NONE =
            new ChangeOverView(State.NONE, null, null, null, null, List.of(ChangeOverEffect.values()));
}
