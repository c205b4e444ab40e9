package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Sends the code that proves the claimant's mobile, after a right image code. */
@ApplicationScoped
class SendClaimCode {
    private final Flows flows;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final Caller caller;

    SendClaimCode(Flows flows, Captchas captchas, OneTimeCodes codes, Caller caller) {
        this.flows = flows;
        this.captchas = captchas;
        this.codes = codes;
        this.caller = caller;
    }

    /** @throws DomainException CAPTCHA_WRONG at imageCode, SMS_TOO_OFTEN, RECOVERY_EXPIRED, RECOVERY_STEP */
    @Requires(Right.PUBLIC)
    Uni<Void> send(String recoveryId, ClaimCodeForm form) {
        return flows.use(RecoveryKind.ADMINISTRATOR, recoveryId, ClaimState.class)
                .invoke(flow -> flow.state().require(Step.PERSON))
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(flow -> codes.sendSms(
                        CodePurpose.ADMINISTRATOR_RECOVERY,
                        flow.id().toString(),
                        Objects.requireNonNull(form.mobile()),
                        caller.address(),
                        caller.language()));
    }
}
