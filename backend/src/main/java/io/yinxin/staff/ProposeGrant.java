package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The first of two administrators says that a duty should be given or taken away (RVW-05). Nothing happens yet. */
@ApplicationScoped
class ProposeGrant {
    private final StaffRepository repository;
    private final StaffRoll roll;
    private final Audit audit;
    private final Caller caller;

    ProposeGrant(StaffRepository repository, StaffRoll roll, Audit audit, Caller caller) {
        this.repository = repository;
        this.roll = roll;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException NOT_FOUND, STAFF_GRANT_OPEN, STAFF_DUTIES_EXCLUDE */
    @Requires(Right.MANAGE_STAFF)
    @WithTransaction
    Uni<UUID> propose(String id, GrantForm form) {
        UUID staffId = PathValue.id(id);
        GrantEntity grant = grant(staffId, form);
        return repository
                .required(staffId)
                .chain(() -> repository.dutiesOf(List.of(staffId)))
                .invoke(present -> requireTogether(present, grant))
                .chain(() -> Panache.getSession())
                .flatMap(session -> session.persist(grant).chain(session::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(open -> new DomainException(StaffError.STAFF_GRANT_OPEN))
                .chain(() -> audit.record(
                        new AuditEvent.StaffActed("STAFF_GRANT_PROPOSED", "staff:" + staffId, grant.details())))
                .replaceWith(grant.id);
    }

    private static void requireTogether(List<DutyEntity> present, GrantEntity grant) {
        if (!grant.withdraw) {
            DutyRules.requireTogether(present.stream().map(duty -> duty.duty).toList(), grant.duty);
        }
    }

    private GrantEntity grant(UUID staffId, GrantForm form) {
        GrantEntity grant = new GrantEntity();
        grant.id = Ids.next();
        grant.staffId = staffId;
        grant.duty = Objects.requireNonNull(form.duty());
        grant.mayConfirm = form.mayConfirm();
        grant.withdraw = form.withdraw();
        grant.state = GrantState.PROPOSED;
        grant.proposedBy = caller.requireStaff().staffId();
        grant.proposedAt = roll.now();
        return grant;
    }
}
