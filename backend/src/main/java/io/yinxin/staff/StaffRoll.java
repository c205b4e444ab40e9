package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Duty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Entering members and their duties. Joins the caller's transaction. */
@Singleton
class StaffRoll {
    private final StaffRepository repository;
    private final StaffFields fields;
    private final Clock clock;

    StaffRoll(StaffRepository repository, StaffFields fields, Clock clock) {
        this.repository = repository;
        this.fields = fields;
        this.clock = clock;
    }

    /** @throws DomainException STAFF_USERNAME_TAKEN */
    Uni<StaffEntity> enter(NewMember from, @Nullable UUID by) {
        StaffEntity entity = new StaffEntity();
        entity.id = Ids.next();
        entity.username = from.username();
        entity.name = from.name();
        entity.idNumber = from.idNumber();
        entity.idIndex = fields.documentIndex(from.idNumber());
        entity.email = from.email();
        entity.passwordHash = from.passwordHash();
        entity.mustChangePassword = from.passwordExpiresAt() != null;
        entity.passwordExpiresAt = from.passwordExpiresAt();
        entity.totpSecret = from.totpSecret();
        entity.state = StaffState.ACTIVE;
        entity.relatedOrgs = new String[0];
        entity.createdAt = now();
        entity.createdBy = by;
        return repository
                .persistAndFlush(entity)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("username", StaffError.STAFF_USERNAME_TAKEN));
    }

    /** In force from now on; the mark is set anew where the duty was there. */
    Uni<Void> give(UUID staffId, Duty duty, boolean mayConfirm) {
        DutyEntity entity = new DutyEntity();
        entity.staffId = staffId;
        entity.duty = duty;
        entity.mayConfirm = mayConfirm;
        return Panache.getSession().flatMap(session -> session.merge(entity)).replaceWithVoid();
    }

    Uni<Void> take(UUID staffId, Duty duty) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery(
                                "delete from DutyEntity where staffId = :staff and duty = :duty")
                        .setParameter("staff", staffId)
                        .setParameter("duty", duty)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
