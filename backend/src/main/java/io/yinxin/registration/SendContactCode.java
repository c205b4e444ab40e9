package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Sends the code that proves the user's mobile or e-mail, after a right image code (REG-21, REG-29, REG-43, GEN-25). */
@ApplicationScoped
class SendContactCode {
    private final Drafts drafts;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final Caller caller;

    SendContactCode(Drafts drafts, Captchas captchas, OneTimeCodes codes, Caller caller) {
        this.drafts = drafts;
        this.captchas = captchas;
        this.codes = codes;
        this.caller = caller;
    }

    /** @throws DomainException CAPTCHA_WRONG at field imageCode, SMS_TOO_OFTEN, REGISTRATION_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<Void> sms(RegistrationKind kind, String registrationId, SmsCodeForm form) {
        return drafts.use(registrationId, kind, Object.class)
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .call(draft -> codes.sendSms(
                        CodePurpose.REGISTRATION,
                        draft.id().toString(),
                        Objects.requireNonNull(form.mobile()),
                        caller.address(),
                        caller.language()))
                .flatMap(draft -> drafts.noteCode(draft.id()));
    }

    /** @throws DomainException CAPTCHA_WRONG at field imageCode, EMAIL_TOO_OFTEN, REGISTRATION_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<Void> email(RegistrationKind kind, String registrationId, EmailCodeForm form) {
        return drafts.use(registrationId, kind, Object.class)
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .call(draft -> codes.sendEmail(
                        CodePurpose.REGISTRATION,
                        draft.id().toString(),
                        Contacts.normaliseEmail(Objects.requireNonNull(form.email())),
                        caller.address(),
                        caller.language()))
                .flatMap(draft -> drafts.noteCode(draft.id()));
    }
}
