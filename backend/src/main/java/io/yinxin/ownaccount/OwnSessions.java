package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where the holder is signed in, and ending it from here (ACC-67, ACC-68). */
@ApplicationScoped
class OwnSessions {
    private final Sessions sessions;
    private final Audit audit;
    private final Caller caller;

    OwnSessions(Sessions sessions, Audit audit, Caller caller) {
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** Newest first. */
    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<List<SessionItem>> list() {
        CurrentUser user = caller.requireUser();
        return sessions.live(user.accountId())
                .map(live -> live.stream()
                        .map(session -> SessionItem.of(session, user.sessionId()))
                        .toList());
    }

    /** @throws DomainException NOT_FOUND, also for what belongs to others */
    @Requires(Right.CHANGE_OWN_ACCOUNT)
    Uni<Void> end(String id) {
        CurrentUser user = caller.requireUser();
        UUID sessionId = parse(id);
        EndReason reason = user.sessionId().equals(sessionId) ? EndReason.SIGNED_OUT : EndReason.ENDED_ELSEWHERE;
        return sessions.endOne(user.accountId(), sessionId, reason).flatMap(ended -> {
            if (!ended) {
                throw new DomainException(CommonError.NOT_FOUND);
            }
            return audit.recordApart(new AuditEvent.SessionsEnded(user.accountId(), sessionId.toString()));
        });
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    /** @param all the present one, too */
    @Requires(Right.CHANGE_OWN_ACCOUNT)
    Uni<Void> endMany(boolean all) {
        CurrentUser user = caller.requireUser();
        UUID kept = all ? null : user.sessionId();
        return Panache.withTransaction(() -> sessions.endOthers(user.accountId(), kept, EndReason.ENDED_ELSEWHERE)
                .call(() -> audit.record(new AuditEvent.SessionsEnded(user.accountId(), all ? "ALL" : "OTHERS")))
                .replaceWithVoid());
    }
}
