package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Step 3: the new password (RCP-37, RCP-38). */
@ApplicationScoped
class SetPassword {
    private final Flows flows;
    private final FormCheck forms;
    private final Records records;
    private final PasswordCheck present;
    private final Passwords passwords;
    private final ChosenPasswordStore chosen;
    private final PutInForce putInForce;
    private final RecoveryNotices notices;
    private final PasswordRecoveryConfig config;
    private final Caller caller;
    private final Clock clock;

    SetPassword(
            Flows flows,
            FormCheck forms,
            Records records,
            PasswordCheck present,
            Passwords passwords,
            ChosenPasswordStore chosen,
            PutInForce putInForce,
            RecoveryNotices notices,
            PasswordRecoveryConfig config,
            Caller caller,
            Clock clock) {
        this.flows = flows;
        this.forms = forms;
        this.records = records;
        this.present = present;
        this.passwords = passwords;
        this.chosen = chosen;
        this.putInForce = putInForce;
        this.notices = notices;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws DomainException RECOVERY_EXPIRED, RECOVERY_STEP, RECOVERY_PROOF_EXPIRED, RECOVERY_BARRED;
     *     VALIDATION_FAILED, PASSWORD_SAME_AS_OLD at field newPassword; BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> set(String recoveryId, NewPasswordForm form) {
        return flows.use(RecoveryKind.PASSWORD, recoveryId, Attempt.class)
                .flatMap(flow -> records.accountOf(flow.state())
                        .flatMap(account -> {
                            Attempt.Proof proof = proof(flow);
                            return isGood(proof, account)
                                    ? set(flow, Objects.requireNonNull(account), proof.method(), form)
                                    : sendBack(flow);
                        })
                        .map(effective -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state())
                                .done(effective.at())));
    }

    /** @param at null: at once */
    private record Effective(@Nullable Instant at) {}

    private static Attempt.Proof proof(Flow<Attempt> flow) {
        Attempt.Proof proof = flow.state().proof();
        if (flow.state().step() != Step.PASSWORD || proof == null) {
            throw new DomainException(RecoveryError.RECOVERY_STEP);
        }
        return proof;
    }

    /** RCP-07; and a password somebody has set since is not the one that was proven to be forgotten. */
    private boolean isGood(Attempt.Proof proof, @Nullable Profile account) {
        return account != null
                && account.state() == AccountState.ACTIVE
                && clock.instant().isBefore(proof.at().plus(config.proof()))
                && Objects.equals(account.passwordChangedAt(), proof.passwordChangedAt());
    }

    private Uni<Effective> sendBack(Flow<Attempt> flow) {
        return Panache.withTransaction(() -> flows.save(flow, flow.state().backToMethods()))
                .chain(() -> Uni.createFrom().failure(new DomainException(RecoveryError.RECOVERY_PROOF_EXPIRED)));
    }

    private Uni<Effective> set(Flow<Attempt> flow, Profile account, Method method, NewPasswordForm form) {
        if (method.isKnowledge() && account.passwordBarredAt() != null) {
            return Uni.createFrom().failure(new DomainException(PasswordRecoveryError.RECOVERY_BARRED));
        }
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        findings.add(NewPasswordRules.findings(account.username(), form.newPassword(), form.passwordConfirm()));
        findings.refuseAny();
        String password = Objects.requireNonNull(form.newPassword());
        return present.isPresent(account.accountId(), password)
                .invoke(SetPassword::refuseSame)
                .chain(() -> passwords.hash(password))
                .flatMap(hash -> method.isKnowledge() && config.knowledgeDelay().isPositive()
                        ? delay(flow, account, method, hash)
                        : putInForce(flow, account, method, hash));
    }

    private static void refuseSame(boolean same) {
        if (same) {
            throw DomainException.at("newPassword", PasswordRecoveryError.PASSWORD_SAME_AS_OLD);
        }
    }

    private Uni<Effective> putInForce(Flow<Attempt> flow, Profile account, Method method, String hash) {
        return Panache.withTransaction(() -> flows.finish(flow)
                        .chain(() -> putInForce.put(
                                account.accountId(),
                                hash,
                                method,
                                holder -> notices.tell(
                                        holder, MessageTemplate.PASSWORD_RECOVERED, method.name(), caller.language()))))
                .call(() -> present.unlock(account.username()))
                .replaceWith(new Effective(null));
    }

    /** The holder has had the link to object since the proof. */
    private Uni<Effective> delay(Flow<Attempt> flow, Profile account, Method method, String hash) {
        Instant at = clock.instant().plus(config.knowledgeDelay());
        return Panache.withTransaction(() ->
                        flows.finish(flow).chain(() -> chosen.keep(flow.id(), account.accountId(), method, hash, at)))
                .replaceWith(new Effective(at));
    }
}
