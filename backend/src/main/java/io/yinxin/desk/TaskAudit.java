package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Every action and view of staff at the desk goes into the audit, with the duty it was done under (RVW-68). */
@Singleton
class TaskAudit {
    private final Audit audit;

    TaskAudit(Audit audit) {
        this.audit = audit;
    }

    /** In the caller's transaction, as its last step. */
    Uni<Void> record(OpenTask open, String action, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        boolean duty = open.staff().duties().contains(open.task().queue.duty());
        all.put("duty", duty ? open.task().queue.duty().name() : "SUPERVISOR");
        all.put("kind", open.task().kind);
        all.put("object", open.task().objectId.toString());
        return audit.record(new AuditEvent.StaffActed(action, open.subject(), all));
    }
}
