package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Duty;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class StaffRepository implements PanacheRepositoryBase<StaffEntity, UUID> {
    /** @throws DomainException NOT_FOUND */
    Uni<StaffEntity> required(UUID staffId) {
        return findById(staffId).onItem().ifNull().failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Compared exactly, as of customers (SGN-07). */
    Uni<@Nullable StaffEntity> byUsername(String username) {
        return find("username", username).firstResult();
    }

    Uni<List<DutyEntity>> dutiesOf(Collection<UUID> staffIds) {
        return getSession()
                .flatMap(session -> session.createQuery("from DutyEntity where staffId in :ids", DutyEntity.class)
                        .setParameter("ids", staffIds)
                        .getResultList());
    }

    Uni<List<StaffEntity>> having(Set<Duty> duties) {
        return list(
                "state = ?1 and id in (select d.staffId from DutyEntity d where d.duty in ?2)",
                StaffState.ACTIVE,
                duties);
    }

    Uni<List<StaffEntity>> confirming(Duty duty) {
        return list(
                "state = ?1 and id in (select d.staffId from DutyEntity d where d.duty = ?2 and d.mayConfirm)",
                StaffState.ACTIVE,
                duty);
    }
}
