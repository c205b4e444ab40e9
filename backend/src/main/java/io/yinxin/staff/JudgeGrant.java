package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The second administrator agrees or not; only then a duty is given or taken away (RVW-05, RVW-36). */
@ApplicationScoped
class JudgeGrant {
    private final StaffRepository repository;
    private final Staff staff;
    private final StaffRoll roll;
    private final Audit audit;
    private final Caller caller;

    JudgeGrant(StaffRepository repository, Staff staff, StaffRoll roll, Audit audit, Caller caller) {
        this.repository = repository;
        this.staff = staff;
        this.roll = roll;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException NOT_FOUND, STAFF_GRANT_JUDGED, STAFF_GRANT_SAME_PERSON, STAFF_DUTIES_EXCLUDE */
    @Requires(Right.MANAGE_STAFF)
    @WithTransaction
    Uni<Void> judge(String id, boolean approve) {
        UUID grantId = PathValue.id(id);
        return Panache.getSession()
                .flatMap(session -> session.find(GrantEntity.class, grantId, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .call(this::requireAnotherPerson)
                .call(grant -> approve ? carryOut(grant) : Uni.createFrom().voidItem())
                .invoke(grant -> close(grant, approve))
                .chain(grant -> audit.record(new AuditEvent.StaffActed(
                        approve ? "STAFF_GRANT_APPROVED" : "STAFF_GRANT_REFUSED",
                        "staff:" + grant.staffId,
                        grant.details())));
    }

    private void close(GrantEntity grant, boolean approve) {
        grant.state = approve ? GrantState.APPROVED : GrantState.REFUSED;
        grant.judgedBy = caller.requireStaff().staffId();
        grant.judgedAt = roll.now();
    }

    /** Neither who proposed it nor who gets it, under whatever account. */
    private Uni<Void> requireAnotherPerson(GrantEntity grant) {
        if (grant.state != GrantState.PROPOSED) {
            throw new DomainException(StaffError.STAFF_GRANT_JUDGED);
        }
        UUID me = caller.requireStaff().staffId();
        return staff.members(List.of(me, grant.proposedBy, grant.staffId))
                .invoke(members -> {
                    if (isSame(members, me, grant.proposedBy) || isSame(members, me, grant.staffId)) {
                        throw new DomainException(StaffError.STAFF_GRANT_SAME_PERSON);
                    }
                })
                .replaceWithVoid();
    }

    private static boolean isSame(Map<UUID, StaffMember> members, UUID one, UUID other) {
        StaffMember first = members.get(one);
        StaffMember second = members.get(other);
        return first == null || second == null || first.isSamePersonAs(second);
    }

    private Uni<Void> carryOut(GrantEntity grant) {
        if (grant.withdraw) {
            return roll.take(grant.staffId, grant.duty);
        }
        return repository
                .dutiesOf(List.of(grant.staffId))
                .invoke(present -> DutyRules.requireTogether(
                        present.stream().map(duty -> duty.duty).toList(), grant.duty))
                .chain(() -> roll.give(grant.staffId, grant.duty, grant.mayConfirm));
    }
}
