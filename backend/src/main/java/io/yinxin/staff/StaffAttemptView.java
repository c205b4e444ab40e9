package io.yinxin.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The password was right; what comes next.
 *
 * @param mustChangePassword whether the second step needs a new password, too
 * @param otpauthUri for the authenticator app, with ENROL only
 * @param qrSvg the same as a picture
 */
@Schema(name = "StaffAttempt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffAttemptView(
        String attemptId,
        Step step,
        boolean mustChangePassword,
        @Nullable String otpauthUri,
        @Nullable String qrSvg) {
    /** ENROL where no second factor is on record yet. */
    @Schema(name = "StaffStep")
    enum Step {
        SECOND_FACTOR,
        ENROL
    }

    @Override
    public String toString() {
        return "StaffAttemptView[" + step + "]";
    }
}
