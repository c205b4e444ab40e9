package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shuts a member out or lets one in again, and records to which organisations a member is related (RVW-04). */
@ApplicationScoped
class ChangeMember {
    private final StaffRepository repository;
    private final StaffSessions sessions;
    private final Audit audit;
    private final Caller caller;

    ChangeMember(StaffRepository repository, StaffSessions sessions, Audit audit, Caller caller) {
        this.repository = repository;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** Sessions of a disabled member are judged with each request, and ended besides. @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_STAFF)
    Uni<Void> setState(String id, StaffState state) {
        UUID staffId = PathValue.id(id);
        if (staffId.equals(caller.requireStaff().staffId())) {
            throw new DomainException(StaffError.STAFF_GRANT_SAME_PERSON);
        }
        return Panache.withTransaction(() -> repository.required(staffId).call(member -> {
                    String before = member.state.name();
                    member.state = state;
                    return audit.record(new AuditEvent.StaffActed(
                            "STAFF_STATE_CHANGED",
                            "staff:" + staffId,
                            Map.of("before", before, "after", state.name())));
                }))
                .chain(() -> state == StaffState.DISABLED
                        ? sessions.endAllOf(staffId, "DISABLED")
                        : Uni.createFrom().voidItem());
    }

    /** @param orgCodes all of them: what is not named is no longer related. @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_STAFF)
    Uni<Void> relate(String id, List<String> orgCodes) {
        UUID staffId = PathValue.id(id);
        return Panache.withTransaction(() -> repository.required(staffId).call(member -> {
                    String before = String.join(",", member.relatedOrgs);
                    member.relatedOrgs = orgCodes.toArray(String[]::new);
                    return audit.record(new AuditEvent.StaffActed(
                            "STAFF_RELATIONS_CHANGED",
                            "staff:" + staffId,
                            Map.of("before", before, "after", String.join(",", orgCodes))));
                }))
                .replaceWithVoid();
    }
}
