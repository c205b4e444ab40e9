package io.yinxin.permissions;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class RoleRepository implements PanacheRepositoryBase<RoleEntity, UUID> {
    Uni<List<RoleEntity>> ofOrganisation(UUID organisationId) {
        return list("organisationId", Sort.by("name"), organisationId);
    }

    /** @throws DomainException NOT_FOUND, also for roles of others */
    Uni<RoleEntity> required(UUID organisationId, UUID roleId) {
        return find("id = ?1 and organisationId = ?2", roleId, organisationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
