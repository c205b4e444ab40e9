package io.yinxin.staff;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Looking at one's session and ending it. */
@ApplicationScoped
class OwnStaffSession {
    private final StaffSessions sessions;
    private final Audit audit;
    private final Caller caller;

    OwnStaffSession(StaffSessions sessions, Audit audit, Caller caller) {
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    @Requires(Right.STAFF)
    Uni<StaffSessionView> view() {
        CurrentStaff staff = caller.requireStaff();
        return sessions.times(staff.sessionId()).map(times -> StaffSessionView.of(staff, times));
    }

    /** As it was just opened: the request itself does not carry it yet. */
    @Requires(Right.PUBLIC)
    Uni<StaffSessionView> viewOpened(String token) {
        return sessions.check(token, false).flatMap(checked -> {
            CurrentStaff staff = ((StaffSessions.Checked.Good) checked).staff();
            return sessions.times(staff.sessionId()).map(times -> StaffSessionView.of(staff, times));
        });
    }

    /** Nothing to do, and no failure, when there is no session any more. */
    @Requires(Right.PUBLIC)
    Uni<Void> end() {
        return caller.staff()
                .map(staff -> sessions.end(staff.sessionId(), "SIGNED_OUT")
                        .chain(() -> audit.recordApart(
                                new AuditEvent.StaffActed("STAFF_SIGNED_OUT", "staff:" + staff.staffId(), Map.of()))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
