package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Sends the code by which an applicant asks after a request, whether there is such a request or not (GEN-28). */
@ApplicationScoped
class SendReviewCode {
    private final Captchas captchas;
    private final ReviewReceiver receiver;

    SendReviewCode(Captchas captchas, ReviewReceiver receiver) {
        this.captchas = captchas;
        this.receiver = receiver;
    }

    /** @throws DomainException CAPTCHA_WRONG at imageCode, REQUIRED at mobile, SMS_TOO_OFTEN, EMAIL_TOO_OFTEN */
    @Requires(Right.PUBLIC)
    Uni<Void> send(ReviewCodeForm form) {
        return captchas.consume(form.captchaId(), form.imageCode())
                .chain(() -> receiver.send(Objects.requireNonNull(form.taskNo()), form.mobile(), form.email()));
    }
}
