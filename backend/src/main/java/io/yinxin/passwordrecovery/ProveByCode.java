package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodeError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phone and e-mail: the code that went to the bound address (RCP-11, RCP-12). Wrong codes are limited by themselves
 * (GEN-26) and count for the client address only: else anybody could shut a holder out by failing (RCP-08).
 */
@ApplicationScoped
class ProveByCode {
    private static final List<String> NO_TARGET = List.of();

    private final RecoverySteps steps;
    private final Records records;
    private final Receivers receivers;
    private final RecoveryLimits limits;
    private final Passing passing;

    ProveByCode(RecoverySteps steps, Records records, Receivers receivers, RecoveryLimits limits, Passing passing) {
        this.steps = steps;
        this.records = records;
        this.receivers = receivers;
        this.limits = limits;
        this.passing = passing;
    }

    /** @throws DomainException SMS_CODE_WRONG, SMS_CODE_EXPIRED, ACCOUNT_DISABLED, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> phone(String recoveryId, SmsProofForm form) {
        return steps.withMethod(recoveryId, Method.PHONE)
                .flatMap(flow -> limits.attempt(
                        RecoveryKind.PASSWORD,
                        NO_TARGET,
                        () -> records.accountOf(flow.state())
                                .flatMap(account -> receivers
                                        .checkBoundSms(flow, account, form.smsCode())
                                        .flatMap(code -> pass(
                                                flow,
                                                account,
                                                Method.PHONE,
                                                code,
                                                "smsCode",
                                                CodeError.SMS_CODE_WRONG)))))
                .map(flow -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }

    /** @throws DomainException EMAIL_CODE_WRONG, EMAIL_CODE_EXPIRED, ACCOUNT_DISABLED, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> email(String recoveryId, EmailProofForm form) {
        return steps.withMethod(recoveryId, Method.EMAIL)
                .flatMap(flow -> limits.attempt(
                        RecoveryKind.PASSWORD,
                        NO_TARGET,
                        () -> records.accountOf(flow.state())
                                .flatMap(account -> receivers
                                        .checkBoundEmail(flow, account, form.emailCode())
                                        .flatMap(code -> pass(
                                                flow,
                                                account,
                                                Method.EMAIL,
                                                code,
                                                "emailCode",
                                                CodeError.EMAIL_CODE_WRONG)))))
                .map(flow -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }

    /** Without account there is no right code. */
    private Uni<Flow<Attempt>> pass(
            Flow<Attempt> flow,
            @Nullable Profile account,
            Method method,
            CheckedCode code,
            String field,
            CodeError wrong) {
        return account == null
                ? Uni.createFrom().failure(DomainException.at(field, wrong))
                : passing.pass(flow, account, method, code);
    }
}
