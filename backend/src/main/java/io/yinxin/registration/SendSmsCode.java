package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Sends the code that proves the administrator's mobile, after a right image code (REG-21, GEN-25). */
@ApplicationScoped
class SendSmsCode {
    private final Drafts drafts;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final Caller caller;

    SendSmsCode(Drafts drafts, Captchas captchas, OneTimeCodes codes, Caller caller) {
        this.drafts = drafts;
        this.captchas = captchas;
        this.codes = codes;
        this.caller = caller;
    }

    /** @throws DomainException CAPTCHA_WRONG at field imageCode, SMS_TOO_OFTEN, REGISTRATION_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<Void> send(String registrationId, SmsCodeForm form) {
        return drafts.use(registrationId)
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(draft -> codes.sendSms(
                        CodePurpose.REGISTRATION,
                        draft.id().toString(),
                        Objects.requireNonNull(form.mobile()),
                        caller.address(),
                        caller.language()));
    }
}
