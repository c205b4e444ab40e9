package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.recovery.Flow;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code the person at the screen has entered beside other fields, judged together with them. */
@Singleton
class RequesterCodes {
    private final Receivers receivers;

    RequesterCodes(Receivers receivers) {
        this.receivers = receivers;
    }

    /** @param findings takes what is wrong; then the item is null */
    Uni<@Nullable CheckedCode> sms(
            Flow<Attempt> flow, Method method, @Nullable String mobile, @Nullable String code, Findings findings) {
        require("mobile", mobile, findings);
        require("smsCode", code, findings);
        return mobile == null || findings.has("mobile") || findings.has("smsCode")
                ? Uni.createFrom().nullItem()
                : findings.of(receivers.checkSms(flow, method, mobile, code));
    }

    /** As {@link #sms}, by e-mail. */
    Uni<@Nullable CheckedCode> email(
            Flow<Attempt> flow, Method method, @Nullable String email, @Nullable String code, Findings findings) {
        require("email", email, findings);
        require("emailCode", code, findings);
        return email == null || findings.has("email") || findings.has("emailCode")
                ? Uni.createFrom().nullItem()
                : findings.of(receivers.checkEmail(flow, method, email, code));
    }

    private static void require(String field, @Nullable String value, Findings findings) {
        if (value == null || value.isBlank()) {
            findings.add(List.of(FieldError.of(field, CommonError.REQUIRED)));
        }
    }
}
