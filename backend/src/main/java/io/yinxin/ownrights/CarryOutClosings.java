package io.yinxin.ownrights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Closes accounts whose time to think is over (ACC-79). */
@Singleton
class CarryOutClosings {
    private static final Logger LOG = Logger.getLogger(CarryOutClosings.class);
    private static final int AT_ONCE = 100;

    private final Closings closings;
    private final ClosingEffects effects;
    private final ClosingNotices notices;
    private final Accounts accounts;
    private final EraseAccount erase;
    private final Audit audit;

    CarryOutClosings(
            Closings closings,
            ClosingEffects effects,
            ClosingNotices notices,
            Accounts accounts,
            EraseAccount erase,
            Audit audit) {
        this.closings = closings;
        this.effects = effects;
        this.notices = notices;
        this.accounts = accounts;
        this.erase = erase;
        this.audit = audit;
    }

    /** Each in a transaction of its own: one that fails does not hold up the others, and is tried again. */
    @Scheduled(every = "10m", delayed = "2m", identity = "account-closing")
    Uni<Void> run() {
        return Panache.withSession(() -> closings.due(AT_ONCE))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> carryOut(id))
                        .onFailure()
                        .recoverWithItem(failure -> {
                            LOG.errorf(failure, "account %s stays open", id);
                            return null;
                        })
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Deleted first: who takes it back, or another replica, waits for the row, and finds it gone. */
    private Uni<Void> carryOut(UUID accountId) {
        return closings.of(accountId)
                .flatMap(waiting -> waiting == null
                        ? Uni.createFrom().voidItem()
                        : closings.end(accountId)
                                .flatMap(ended -> ended
                                        ? accounts.profile(accountId).flatMap(account -> close(account, waiting))
                                        : Uni.createFrom().voidItem()));
    }

    /**
     * Overwritten by a legal card meanwhile, the account is another's, who has not asked for anything; of another kind since,
     * the consequences are not those that were accepted (ACC-75).
     */
    private Uni<Void> close(Profile account, Closings.Waiting waiting) {
        if (account.state() == AccountState.DELETED || !account.username().equals(waiting.username())) {
            return Uni.createFrom().voidItem();
        }
        if (!waiting.isOfKind(account.kind())) {
            return keep(account, waiting.language());
        }
        return keepOperatorsOut(account)
                .chain(() -> effects.operatorsLeft(account))
                .flatMap(left -> left > 0 ? lapse(account, waiting.language()) : erase(account, waiting.language()));
    }

    private Uni<Void> keepOperatorsOut(Profile account) {
        UUID organisationId = account.organisationId();
        return account.kind() == UserKind.ENT_ADMIN && organisationId != null
                ? accounts.keepOperatorsOut(organisationId)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> keep(Profile account, Language language) {
        return notices.takenBack(account, language)
                .chain(() -> audit.record(new AuditEvent.ClosingLapsed(account.accountId())));
    }

    private Uni<Void> lapse(Profile account, Language language) {
        return notices.lapsed(account, language)
                .chain(() -> audit.record(new AuditEvent.ClosingLapsed(account.accountId())));
    }

    private Uni<Void> erase(Profile account, Language language) {
        UUID id = account.accountId();
        return notices.closed(account, language)
                .chain(() -> erase.of(id))
                .chain(() -> audit.record(
                        new AuditEvent.AccountClosed(id, account.kind().name())));
    }
}
