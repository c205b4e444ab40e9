package io.yinxin.administratorrecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdministratorClaimCode")
record ClaimCodeForm(
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String captchaId,
        @Filled @Nullable String imageCode) {
    ClaimCodeForm {
        mobile = mobile == null ? null : mobile.strip();
    }

    @Override
    public String toString() {
        return "ClaimCodeForm";
    }
}
