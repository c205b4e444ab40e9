package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.Flows;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proof was right: what then is checked, kept and told, whatever the method. */
@Singleton
class Passing {
    private final Flows flows;
    private final OneTimeCodes codes;
    private final Warning warning;
    private final Audit audit;
    private final Texts texts;
    private final Caller caller;
    private final Clock clock;

    Passing(Flows flows, OneTimeCodes codes, Warning warning, Audit audit, Texts texts, Caller caller, Clock clock) {
        this.flows = flows;
        this.codes = codes;
        this.warning = warning;
        this.audit = audit;
        this.texts = texts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Only who has given a proof by possession learns that an account is disabled (RCP-09). */
    DomainException disabled(Profile account) {
        String contact = account.kind() == UserKind.ENT_OPERATOR ? "contact.administrator" : "contact.support";
        return DomainException.with(
                AccountError.ACCOUNT_DISABLED, Map.of("contact", texts.label(contact, caller.language())));
    }

    /**
     * Leads to step 3.
     *
     * @param code used up with it; null where the method has none
     * @throws DomainException ACCOUNT_DISABLED, CONFLICT_STALE, a code's …_EXPIRED
     */
    Uni<Flow<Attempt>> pass(Flow<Attempt> flow, Profile account, Method method, @Nullable CheckedCode code) {
        if (account.state() != AccountState.ACTIVE) {
            return Uni.createFrom().failure(disabled(account));
        }
        Attempt.Proof proof = new Attempt.Proof(method, clock.instant(), account.passwordChangedAt());
        return Panache.withTransaction(() -> redeem(code)
                .chain(() -> flows.save(flow, flow.state().passed(proof)))
                .call(() -> method.isKnowledge()
                        ? warning.tell(flow.id(), account, method)
                        : Uni.createFrom().voidItem())
                .call(() -> audit.record(new AuditEvent.RecoveryProven(account.accountId(), method.name()))));
    }

    private Uni<Void> redeem(@Nullable CheckedCode code) {
        return code == null ? Uni.createFrom().voidItem() : codes.redeem(code);
    }
}
