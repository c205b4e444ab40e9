package io.yinxin.ownaccount;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The phone to be bound and the code sent to it (spec 05 table 2.5). */
@Schema(name = "PhoneChange")
record NewPhoneForm(
        @Filled @ChineseMobile @Nullable String newMobile,

        @Filled @Size(max = 20, message = "TOO_LONG") @Nullable
        String smsCode,

        @Size(max = 10, message = "VALUE_INVALID") @Nullable List<String> acceptedEffects) {
    NewPhoneForm {
        newMobile = newMobile == null ? null : newMobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
    }

    @Override
    public String toString() {
        return "NewPhoneForm";
    }
}
