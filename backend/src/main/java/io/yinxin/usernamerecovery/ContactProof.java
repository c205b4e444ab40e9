package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.recovery.Flow;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the code to the phone or mailbox at hand; one proven a short while ago needs none (RCU-03). */
@Singleton
class ContactProof {
    private final OneTimeCodes codes;
    private final UsernameRecoveryConfig config;
    private final Clock clock;

    ContactProof(OneTimeCodes codes, UsernameRecoveryConfig config, Clock clock) {
        this.codes = codes;
        this.config = config;
        this.clock = clock;
    }

    /** @param codes to be used up with the step */
    record Proof(Contact contact, List<CheckedCode> codes) {}

    /** @throws io.yinxin.platform.problem.DomainException SMS_CODE_WRONG, SMS_CODE_EXPIRED at smsCode */
    Uni<Proof> mobile(Flow<UsernameState> flow, String mobile, @Nullable String code) {
        Contact former = flow.state().contact();
        if (isBlank(code) && former != null && former.isMobile(mobile) && isFresh(former)) {
            return Uni.createFrom().item(new Proof(former, List.of()));
        }
        return codes.checkSms(CodePurpose.USERNAME_RECOVERY, flow.id().toString(), mobile, code)
                .map(right -> new Proof(new Contact(mobile, null, clock.instant()), List.of(right)));
    }

    /** @throws io.yinxin.platform.problem.DomainException EMAIL_CODE_WRONG, EMAIL_CODE_EXPIRED at emailCode */
    Uni<Proof> email(Flow<UsernameState> flow, String email, @Nullable String code) {
        Contact former = flow.state().contact();
        if (isBlank(code) && former != null && former.isEmail(email) && isFresh(former)) {
            return Uni.createFrom().item(new Proof(former, List.of()));
        }
        return codes.checkEmail(CodePurpose.USERNAME_RECOVERY, flow.id().toString(), email, code)
                .map(right -> new Proof(new Contact(null, email, clock.instant()), List.of(right)));
    }

    /** @throws io.yinxin.platform.problem.DomainException RECOVERY_PROOF_EXPIRED */
    Contact require(UsernameState state) {
        return state.requireContact(config.proof(), clock.instant());
    }

    private boolean isFresh(Contact contact) {
        Instant end = contact.provenAt().plus(config.proof());
        return end.isAfter(clock.instant());
    }

    private static boolean isBlank(@Nullable String code) {
        return code == null || code.isBlank();
    }
}
