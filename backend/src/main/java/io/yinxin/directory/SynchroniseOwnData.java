package io.yinxin.directory;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the user's own data to the government directory, which the user consents to each time (ACC-64, ACC-65). */
@ApplicationScoped
class SynchroniseOwnData {
    private static final String KIND = "directory-sync";
    private static final int PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final DirectoryConfig config;
    private final DirectorySync directory;
    private final SyncStore store;
    private final Sending sending;
    private final Throttle throttle;
    private final Audit audit;
    private final Caller caller;

    SynchroniseOwnData(
            DirectoryConfig config,
            DirectorySync directory,
            SyncStore store,
            Sending sending,
            Throttle throttle,
            Audit audit,
            Caller caller) {
        this.config = config;
        this.directory = directory;
        this.store = store;
        this.sending = sending;
        this.throttle = throttle;
        this.audit = audit;
        this.caller = caller;
    }

    @Requires(Right.SYNCHRONISE_OWN_DATA)
    Uni<DirectoryView> view() {
        String name = name();
        return name == null
                ? Uni.createFrom().item(DirectoryView.NONE)
                : store.last(caller.requireUser().accountId()).map(last -> DirectoryView.of(name, last));
    }

    /**
     * @param consent to sending the named data to the named directory
     * @return state ACCEPTED, or WAITING where the directory was not reached
     * @throws DomainException NOT_FOUND where there is no directory; REQUIRED at consent; SYNC_REJECTED;
     *     TOO_MANY_ATTEMPTS
     */
    @Requires(Right.SYNCHRONISE_OWN_DATA)
    Uni<DirectoryView> synchronise(boolean consent) {
        UUID accountId = caller.requireUser().accountId();
        String name = name();
        if (name == null) {
            return Uni.createFrom().failure(new DomainException(CommonError.NOT_FOUND));
        }
        if (!consent) {
            return Uni.createFrom().failure(DomainException.at("consent", CommonError.REQUIRED));
        }
        return throttle.count(KIND, accountId.toString(), PER_HOUR, HOUR, CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> store.begin(accountId))
                .chain(() -> sending.send(accountId, 1))
                .call(state -> audit.recordApart(new AuditEvent.DirectorySynchronised(accountId, name, state.name())))
                .chain(() -> store.last(accountId))
                .invoke(SynchroniseOwnData::refuseRejected)
                .map(last -> DirectoryView.of(name, last));
    }

    /** Null where there is no directory. */
    private @Nullable String name() {
        return directory.isConfigured()
                ? config.name().map(name -> name.in(caller.language())).orElse(null)
                : null;
    }

    private static void refuseRejected(SyncStore.@Nullable Last last) {
        if (last != null && last.state() == SyncState.REJECTED) {
            String reason = last.reason() == null ? "" : last.reason();
            throw DomainException.with(DirectoryError.SYNC_REJECTED, Map.of("reason", reason));
        }
    }
}
