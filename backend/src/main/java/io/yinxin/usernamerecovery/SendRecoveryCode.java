package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.usernamerecovery.SmsForm.Receiver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/**
 * Sends codes, after a right image code. To operators only if the number is the bound one, which the answer does not
 * tell (GEN-28); the message says what the code is for (RCU-26).
 */
@ApplicationScoped
class SendRecoveryCode {
    private final Walk walk;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final Caller caller;

    SendRecoveryCode(Walk walk, Captchas captchas, OneTimeCodes codes, Caller caller) {
        this.walk = walk;
        this.captchas = captchas;
        this.codes = codes;
        this.caller = caller;
    }

    /** @throws DomainException CAPTCHA_WRONG at imageCode, SMS_TOO_OFTEN, RECOVERY_EXPIRED, RECOVERY_STEP */
    @Requires(Right.PUBLIC)
    Uni<Void> sms(String recoveryId, SmsForm form) {
        String mobile = Objects.requireNonNull(form.mobile());
        Receiver receiver = Objects.requireNonNull(form.receiver());
        return walk.open(recoveryId)
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(flow -> receiver == Receiver.OWN
                        ? codes.sendSms(
                                CodePurpose.USERNAME_RECOVERY,
                                flow.id().toString(),
                                mobile,
                                caller.address(),
                                caller.language())
                        : toOperator(flow, receiver, mobile));
    }

    /** @throws DomainException CAPTCHA_WRONG at imageCode, EMAIL_TOO_OFTEN, RECOVERY_EXPIRED, RECOVERY_STEP */
    @Requires(Right.PUBLIC)
    Uni<Void> email(String recoveryId, EmailForm form) {
        return walk.open(recoveryId)
                .invoke(flow -> requireIndividual(flow.state()))
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(flow -> codes.sendEmail(
                        CodePurpose.USERNAME_RECOVERY,
                        flow.id().toString(),
                        Objects.requireNonNull(form.email()),
                        caller.address(),
                        caller.language()));
    }

    static String binding(Flow<?> flow, int operator) {
        return flow.id() + ":OPERATOR_" + (operator + 1);
    }

    private Uni<Void> toOperator(Flow<UsernameState> flow, Receiver receiver, String mobile) {
        UsernameState state = flow.state();
        if (state.operators().isEmpty()) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
        int n = receiver.ordinal() - 1;
        Map<String, String> about =
                Map.of("organisation", state.requireOrganisation().orgName());
        return state.operators().get(n).has(mobile)
                ? codes.sendSms(
                        CodePurpose.USERNAME_RECOVERY_OPERATOR,
                        binding(flow, n),
                        mobile,
                        about,
                        caller.address(),
                        caller.language())
                : codes.pretendSms(CodePurpose.USERNAME_RECOVERY_OPERATOR, binding(flow, n), mobile, caller.address());
    }

    /** RCU-50. */
    private static void requireIndividual(UsernameState state) {
        if (state.kind() != RecoverableKind.INDIVIDUAL || state.method() == Method.BANK_CARD) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
    }
}
