package io.yinxin.ownaccount;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The number an overseas organisation is registered under in its country (ACC-51). */
@Schema(name = "RegistrationNumber")
record RegistrationNumberForm(
        @Filled @Pattern(regexp = "(?=.*[0-9A-Za-z])[0-9A-Za-z/.-]{1,50}", message = "REG_NO_INVALID") @Nullable
        String countryRegNo) {
    RegistrationNumberForm {
        countryRegNo = countryRegNo == null ? null : countryRegNo.strip();
    }
}
