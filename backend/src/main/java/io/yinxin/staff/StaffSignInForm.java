package io.yinxin.staff;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first factor. */
@Schema(name = "StaffSignIn")
record StaffSignInForm(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String username,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String password) {
    @Override
    public String toString() {
        return "StaffSignInForm";
    }
}
