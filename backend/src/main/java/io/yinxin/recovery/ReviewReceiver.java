package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The phone or mailbox a request was handed in with, proven once more. Codes go to whatever is stated, so that nothing
 * is told of requests to who does not hold it.
 */
@Singleton
class ReviewReceiver {
    private static final CodePurpose PURPOSE = CodePurpose.REVIEW_RESULT;

    private final OneTimeCodes codes;
    private final Caller caller;

    ReviewReceiver(OneTimeCodes codes, Caller caller) {
        this.codes = codes;
        this.caller = caller;
    }

    /** @throws DomainException REQUIRED at mobile, SMS_TOO_OFTEN, EMAIL_TOO_OFTEN */
    Uni<Void> send(String taskNo, @Nullable String mobile, @Nullable String email) {
        if (mobile != null) {
            return codes.sendSms(PURPOSE, taskNo, mobile, caller.address(), caller.language());
        }
        return codes.sendEmail(PURPOSE, taskNo, required(email), caller.address(), caller.language());
    }

    /** @throws DomainException REQUIRED at mobile; what {@link OneTimeCodes} refuses codes with */
    Uni<CheckedCode> check(ReviewQueryForm form, String taskNo) {
        if (form.mobile() != null) {
            return codes.checkSms(PURPOSE, taskNo, form.mobile(), form.smsCode());
        }
        return codes.checkEmail(PURPOSE, taskNo, required(form.email()), form.emailCode());
    }

    private static String required(@Nullable String email) {
        if (email == null) {
            throw DomainException.at("mobile", CommonError.REQUIRED);
        }
        return email;
    }
}
