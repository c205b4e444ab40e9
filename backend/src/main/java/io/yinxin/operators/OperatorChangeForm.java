package io.yinxin.operators;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.PersonName;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator corrects (OPR-18, OPR-22). Number and mobile are shown masked, so what is left out stays; but an
 * e-mail address left out is taken away.
 *
 * @param version of what was seen
 * @param state to be, if it was chosen anew
 * @param acceptedEffects names of effects the administrator has been told (EFFECTS_NOT_ACCEPTED) and wants
 */
@Schema(name = "OperatorChange")
record OperatorChangeForm(
        @NotNull(message = "REQUIRED") @Nullable Integer version,
        @PersonName @Nullable String name,
        @ChineseMobile @Nullable String mobile,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @EmailAddress @Nullable String email,
        @Nullable OperatorSwitch state,
        @Nullable List<String> acceptedEffects) {
    OperatorChangeForm {
        name = stated(name);
        mobile = stated(mobile);
        idType = stated(idType);
        idNumber = stated(idNumber);
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        idValidFrom = stated(idValidFrom);
        idValidTo = stated(idValidTo);
        email = stated(email);
    }

    private static @Nullable String stated(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    @Override
    public String toString() {
        return "OperatorChangeForm";
    }
}
