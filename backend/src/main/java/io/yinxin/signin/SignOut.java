package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the session on its holder's word. */
@ApplicationScoped
class SignOut {
    private final Sessions sessions;
    private final Audit audit;
    private final Caller caller;

    SignOut(Sessions sessions, Audit audit, Caller caller) {
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** Nothing to do, and no failure, when there is no session any more: the caller has what was asked for. */
    @Requires(Right.PUBLIC)
    Uni<Void> signOut() {
        return caller.user().map(this::end).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> end(CurrentUser user) {
        return sessions.end(user.sessionId(), EndReason.SIGNED_OUT)
                .chain(() -> audit.recordApart(new AuditEvent.SignedOut(user.accountId(), user.sessionId())));
    }
}
