package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;

/**
 * A new password takes effect, whatever way it came (RCP-38): all sessions end, the lock ends, and what else waited for
 * the account is void. Joins the caller's transaction, after which {@link PasswordCheck#unlock} ends the lock.
 */
@Singleton
class PutInForce {
    private final AccountChanges changes;
    private final Sessions sessions;
    private final WaitingPasswords waiting;
    private final Audit audit;

    PutInForce(AccountChanges changes, Sessions sessions, WaitingPasswords waiting, Audit audit) {
        this.changes = changes;
        this.sessions = sessions;
        this.waiting = waiting;
        this.audit = audit;
    }

    /**
     * @param tell how the holder hears of it, on the ways known before
     * @throws io.yinxin.platform.problem.DomainException CONFLICT_STALE if the account is not ACTIVE any more
     */
    Uni<Profile> put(UUID accountId, String hash, Method method, Function<Profile, Uni<Void>> tell) {
        return changes.resetPassword(accountId, hash, !method.isKnowledge())
                .call(() -> sessions.endOthers(accountId, null, EndReason.PASSWORD_CHANGED))
                .call(() -> waiting.voidAll(accountId))
                .call(tell::apply)
                .call(() -> audit.record(new AuditEvent.PasswordRecovered(accountId, method.name())));
    }
}
