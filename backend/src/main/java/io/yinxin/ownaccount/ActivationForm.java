package io.yinxin.ownaccount;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.ChosenPassword;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.StatedPassword;
import io.yinxin.platform.validation.StrongPassword;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first password of an account made from a card (spec 05 table 2.5).
 *
 * @param mobile where none is bound (ACC-58), with smsCode
 */
@Schema(name = "Activation")
@ChosenPassword
record ActivationForm(
        @Filled @StrongPassword @Nullable String password,
        @Filled @Nullable String passwordConfirm,
        @ChineseMobile @Nullable String mobile,
        @Nullable String smsCode)
        implements StatedPassword {
    ActivationForm {
        mobile = mobile == null ? null : mobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
    }

    @Override
    public @Nullable String statedUsername() {
        return null;
    }

    @Override
    public @Nullable String statedPassword() {
        return password;
    }

    @Override
    public @Nullable String statedPasswordAgain() {
        return passwordConfirm;
    }

    @Override
    public String toString() {
        return "ActivationForm";
    }
}
