package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows the holder the own document number and phone in full, for the password (GEN-30). */
@ApplicationScoped
class RevealPersonalData {
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final Audit audit;
    private final Caller caller;

    RevealPersonalData(Accounts accounts, PasswordCheck passwords, Audit audit, Caller caller) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.caller = caller;
    }

    @Schema(name = "Revealed")
    record Revealed(@Nullable String idNumber, @Nullable String mobile) {
        static Revealed of(Profile profile) {
            Holder holder = profile.holder();
            return new Revealed(holder == null ? null : holder.idNumber(), profile.mobile());
        }

        @Override
        public String toString() {
            return "Revealed";
        }
    }

    /** @throws DomainException LOGIN_FAILED or ACCOUNT_LOCKED at field password, BUSY */
    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<Revealed> reveal(String password) {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(profile -> passwords
                        .check(profile.username(), password)
                        .flatMap(verdict -> switch (verdict) {
                            case PasswordCheck.Verdict.Accepted right -> reveal(profile);
                            case PasswordCheck.Verdict.Refused wrong -> refuse(profile.accountId(), wrong);
                        }));
    }

    private Uni<Revealed> reveal(Profile profile) {
        return audit.recordApart(new AuditEvent.PersonalDataRevealed(profile.accountId()))
                .replaceWith(Revealed.of(profile));
    }

    private Uni<Revealed> refuse(UUID accountId, PasswordCheck.Verdict.Refused wrong) {
        DomainException reason = wrong.reason();
        return audit.recordApart(new AuditEvent.RevealRefused(accountId, reason.code()))
                .chain(() -> wrong.locks()
                        ? audit.recordApart(new AuditEvent.AccountLocked(accountId))
                        : Uni.createFrom().voidItem())
                .chain(() -> Uni.createFrom().failure(reason.standingAt("password")));
    }
}
