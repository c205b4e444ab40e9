package io.yinxin.operators;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.ChosenPassword;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.StatedPassword;
import io.yinxin.platform.validation.StrongPassword;
import io.yinxin.platform.validation.Username;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An operator with card (spec 06 table 2.2); organisation, name and document come from the card.
 *
 * @param agreementVersion of the CARD_OPERATOR agreement the person has seen
 */
@Schema(name = "CardOperatorForm")
@ChosenPassword
record OperatorForm(
        @Filled @Username @Nullable String username,
        @Filled @StrongPassword @Nullable String password,
        @Filled @Nullable String passwordConfirm,
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String smsCode,
        @EmailAddress @Nullable String email,
        @Nullable Integer agreementVersion,
        @Nullable Boolean agree)
        implements StatedPassword {
    OperatorForm {
        username = username == null ? null : username.strip();
        mobile = mobile == null ? null : mobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
        email = email == null || email.isBlank() ? null : email.strip();
    }

    @Override
    public @Nullable String statedUsername() {
        return username;
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
        return "OperatorForm";
    }
}
