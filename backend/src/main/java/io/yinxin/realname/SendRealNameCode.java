package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/** Sends a code to the phone a bank has for a card (RNV-44). */
@ApplicationScoped
class SendRealNameCode {
    /** Longer than any session. */
    private static final Duration SESSION = Duration.ofDays(1);

    private final Throttle throttle;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final RealNameConfig config;
    private final Caller caller;

    SendRealNameCode(Throttle throttle, Captchas captchas, OneTimeCodes codes, RealNameConfig config, Caller caller) {
        this.throttle = throttle;
        this.captchas = captchas;
        this.codes = codes;
        this.config = config;
        this.caller = caller;
    }

    /** @throws DomainException REQUIRED at imageCode from the second code of a session on; CAPTCHA_WRONG, SMS_TOO_OFTEN */
    @Requires(Right.VIEW_REAL_NAME)
    Uni<Void> send(ReservedPhoneForm form) {
        CurrentUser user = caller.requireUser();
        String session = user.sessionId().toString();
        Uni<Void> allowed = form.hasCaptcha()
                ? captchas.consume(form.captchaId(), form.imageCode())
                : throttle.count("real-name-code", session, config.freeCodes(), SESSION, CommonError.REQUIRED)
                        .onFailure(DomainException.class)
                        .transform(tooMany -> DomainException.at("imageCode", CommonError.REQUIRED));
        return allowed.chain(() -> codes.sendSms(
                CodePurpose.REAL_NAME,
                session,
                Objects.requireNonNull(form.reservedPhone()),
                caller.address(),
                caller.language()));
    }
}
