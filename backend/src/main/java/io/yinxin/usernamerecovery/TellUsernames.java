package io.yinxin.usernamerecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.CheckedCode;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.Caller;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryNotices;
import io.yinxin.usernamerecovery.RecoveryView.UsernameView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The end of a recovery: the user names are told, the holders know, it is on record; or nothing of it (RCU-08). */
@Singleton
class TellUsernames {
    private final Walk walk;
    private final RecoveryNotices notices;
    private final Audit audit;
    private final Caller caller;

    TellUsernames(Walk walk, RecoveryNotices notices, Audit audit, Caller caller) {
        this.walk = walk;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    Uni<RecoveryView> tell(
            String recoveryId, Flow<UsernameState> flow, List<Profile> accounts, List<CheckedCode> used) {
        String method = flow.state().method().name();
        List<UsernameView> names = accounts.stream().map(UsernameView::of).toList();
        return Panache.withTransaction(() -> walk.within(flow, flow.state().done(), used)
                        .call(() -> each(
                                accounts,
                                one -> notices.tell(
                                        one, MessageTemplate.USERNAME_RECOVERED, method, caller.language())))
                        .call(() -> each(
                                accounts,
                                one -> audit.record(new AuditEvent.UsernameRecovered(one.accountId(), method)))))
                .map(saved -> RecoveryView.of(recoveryId, saved, null, names));
    }

    /**
     * An attempt that did not pass is on record; who had the bound phone in hand and failed after that is told to the
     * holder.
     */
    Uni<Void> failed(UsernameState state, @Nullable Profile account, ErrorCode cause) {
        String method = state.method().name();
        AuditEvent event =
                new AuditEvent.UsernameRecoveryFailed(account == null ? null : account.accountId(), method, cause);
        Uni<Void> recorded = audit.recordApart(event);
        return account == null || !state.boundPhone()
                ? recorded
                : recorded.chain(() -> Panache.withTransaction(
                        () -> notices.tell(account, MessageTemplate.RECOVERY_FAILED, method, caller.language())));
    }

    private static Uni<Void> each(List<Profile> accounts, Function<Profile, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(accounts)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
