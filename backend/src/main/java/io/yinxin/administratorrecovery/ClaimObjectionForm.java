package io.yinxin.administratorrecovery;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param token from the link of the notice */
@Schema(name = "AdministratorClaimObjection")
record ClaimObjectionForm(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String token) {
    @Override
    public String toString() {
        return "ClaimObjectionForm";
    }
}
