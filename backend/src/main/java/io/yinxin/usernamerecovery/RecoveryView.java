package io.yinxin.usernamerecovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.Flow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a recovery is.
 *
 * @param recoveryId secret of the browser that began it
 * @param boundPhone whether the proven phone is the administrator's bound one; also false for organisations nobody knows
 * @param needed how many of the choices of step 3 are asked for
 * @param passed what has been proven, as far as it may be told: BOUND_PHONE
 * @param operators masked names, in order
 * @param usernames once, in the answer of the call that has passed
 * @param pictures slots that are filled, for a page loaded anew in the step of the pictures
 */
@Schema(name = "UsernameRecovery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecoveryView(
        String recoveryId,
        Instant expiresAt,
        RecoverableKind kind,
        Method method,
        Step step,
        @Nullable Boolean boundPhone,
        @Nullable Integer needed,
        @Nullable List<String> passed,
        @Nullable List<OperatorView> operators,
        @Nullable BankView bank,
        @Nullable List<UsernameView> usernames,
        @Nullable List<String> pictures,
        @Nullable String taskNo,
        @Nullable Instant expectedAt) {
    static RecoveryView of(String recoveryId, Flow<UsernameState> flow) {
        return of(recoveryId, flow, null, null);
    }

    static RecoveryView of(
            String recoveryId,
            Flow<UsernameState> flow,
            @Nullable BankView bank,
            @Nullable List<UsernameView> usernames) {
        UsernameState state = flow.state();
        boolean compared = state.method() == Method.ACCOUNT_INFORMATION && state.contact() != null;
        boolean facts = state.step() == Step.FACTS;
        return new RecoveryView(
                recoveryId,
                flow.expiresAt(),
                state.kind(),
                state.method(),
                bank != null && bank.state().equals("VERIFIED") ? Step.RESULT : state.step(),
                compared ? state.boundPhone() : null,
                facts ? (state.boundPhone() ? 1 : 2) : null,
                facts ? (state.boundPhone() ? List.of("BOUND_PHONE") : List.of()) : null,
                state.operators().isEmpty()
                        ? null
                        : state.operators().stream()
                                .map(one -> new OperatorView(one.label()))
                                .toList(),
                bank,
                usernames,
                null,
                state.submitted() == null ? null : state.submitted().taskNo(),
                state.submitted() == null ? null : state.submitted().expectedAt());
    }

    RecoveryView with(List<String> taken) {
        return new RecoveryView(
                recoveryId,
                expiresAt,
                kind,
                method,
                step,
                boundPhone,
                needed,
                passed,
                operators,
                bank,
                usernames,
                taken,
                taskNo,
                expectedAt);
    }

    @Schema(name = "RecoveryOperator")
    record OperatorView(String label) {}

    /** @param state PENDING, VERIFIED, REFUSED, CANCELLED or EXPIRED @param reason code of a refusal */
    @Schema(name = "RecoveryBank")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BankView(
            String state,
            @Nullable String bankName,
            @Nullable String reason) {}

    @Schema(name = "RecoveredUsername")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UsernameView(
            String username, UserKind kind, @Nullable String holderName, AccountState state, Instant createdAt) {
        static UsernameView of(Profile account) {
            String holder = account.holder() == null
                    ? null
                    : Masks.name(account.holder().name());
            return new UsernameView(account.username(), account.kind(), holder, account.state(), account.createdAt());
        }
    }

    @Override
    public String toString() {
        return "RecoveryView[" + step + "]";
    }
}
