package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends the codes of step 2, after a right image code (GEN-25). */
@ApplicationScoped
class SendRecoveryCode {
    private final RecoverySteps steps;
    private final Captchas captchas;
    private final Records records;
    private final Receivers receivers;

    SendRecoveryCode(RecoverySteps steps, Captchas captchas, Records records, Receivers receivers) {
        this.steps = steps;
        this.captchas = captchas;
        this.records = records;
        this.receivers = receivers;
    }

    /** @throws DomainException CAPTCHA_WRONG, SMS_TOO_OFTEN, and those of {@link RecoverySteps#withMethod} */
    @Requires(Right.PUBLIC)
    Uni<Void> sms(String recoveryId, SmsCodeForm form) {
        Method method = Objects.requireNonNull(form.method());
        return steps.withMethod(recoveryId, method)
                .invoke(flow -> require(speaksSms(flow, method)))
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(flow -> method == Method.PHONE
                        ? records.accountOf(flow.state()).flatMap(account -> receivers.sendBoundSms(flow, account))
                        : receivers.sendSms(flow, method, typed("mobile", form.mobile())));
    }

    /** @throws DomainException CAPTCHA_WRONG, EMAIL_TOO_OFTEN, and those of {@link RecoverySteps#withMethod} */
    @Requires(Right.PUBLIC)
    Uni<Void> email(String recoveryId, EmailCodeForm form) {
        Method method = Objects.requireNonNull(form.method());
        return steps.withMethod(recoveryId, method)
                .invoke(flow -> require(speaksEmail(flow, method)))
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(flow -> method == Method.EMAIL
                        ? records.accountOf(flow.state()).flatMap(account -> receivers.sendBoundEmail(flow, account))
                        : receivers.sendEmail(flow, method, typed("email", form.email())));
    }

    private static boolean speaksSms(Flow<Attempt> flow, Method method) {
        return switch (method) {
            case PHONE, LEGAL_REPRESENTATIVE -> true;
            case ACCOUNT_INFORMATION, MANUAL_REVIEW -> flow.state().situation().codeBy() == CodeBy.SMS;
            case EMAIL, E_LICENCE -> false;
        };
    }

    private static boolean speaksEmail(Flow<Attempt> flow, Method method) {
        return switch (method) {
            case EMAIL -> true;
            case ACCOUNT_INFORMATION, MANUAL_REVIEW -> flow.state().situation().codeBy() == CodeBy.EMAIL;
            case PHONE, LEGAL_REPRESENTATIVE, E_LICENCE -> false;
        };
    }

    private static void require(boolean speaks) {
        if (!speaks) {
            throw new DomainException(PasswordRecoveryError.RECOVERY_METHOD);
        }
    }

    private static String typed(String field, @Nullable String address) {
        if (address == null || address.isEmpty()) {
            throw DomainException.at(field, CommonError.REQUIRED);
        }
        return address;
    }
}
