package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.recovery.Objections;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * "This was not me" (RCP-15): the recovery ends, a password that waits is void, one that is set opens nothing, and nobody
 * stays signed in. A proof that rests on more than knowledge gives the account back to its holder.
 */
@ApplicationScoped
class ObjectToRecovery {
    private final Objections objections;
    private final AccountChanges changes;
    private final WaitingPasswords waiting;
    private final Sessions sessions;
    private final Notices notices;
    private final Audit audit;
    private final AddressGuard guard;
    private final Caller caller;

    ObjectToRecovery(
            Objections objections,
            AccountChanges changes,
            WaitingPasswords waiting,
            Sessions sessions,
            Notices notices,
            Audit audit,
            AddressGuard guard,
            Caller caller) {
        this.objections = objections;
        this.changes = changes;
        this.waiting = waiting;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.guard = guard;
        this.caller = caller;
    }

    /** @throws DomainException RECOVERY_EXPIRED if the link was used before or is too old, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<Void> object(ObjectionForm form) {
        String token = Objects.requireNonNull(form.token());
        return guard.admit(caller.address())
                .chain(() -> Panache.withTransaction(() -> objections
                                .take(RecoveryKind.PASSWORD, token)
                                .flatMap(objected -> bar(objected.accountId())))
                        .onFailure(DomainException.class)
                        .call(() -> guard.failed(caller.address())));
    }

    private Uni<Void> bar(UUID accountId) {
        return changes.barPassword(accountId)
                .call(() -> waiting.voidAll(accountId))
                .call(() -> sessions.endOthers(accountId, null, EndReason.PASSWORD_CHANGED))
                .call(() -> audit.record(new AuditEvent.RecoveryObjected(accountId)))
                .call(this::tell)
                .replaceWithVoid();
    }

    private Uni<Void> tell(Profile account) {
        return notices.tell(
                account.mobile(),
                account.email(),
                MessageTemplate.PASSWORD_BARRED,
                Map.of("username", Masks.shortMask(account.username())),
                caller.language());
    }
}
