package io.yinxin.permissions;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class PermissionGrantRepository implements PanacheRepositoryBase<PermissionGrantEntity, UUID> {
    Uni<List<PermissionGrantEntity>> ofOrganisation(UUID organisationId) {
        return list("organisationId", organisationId);
    }

    /** How many operators of the organisation have the role. */
    Uni<Long> holdersOf(UUID organisationId, UUID roleId) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from permission_grant "
                                        + "where organisation_id = :organisation and :role = any(roles)",
                                Long.class)
                        .setParameter("organisation", organisationId)
                        .setParameter("role", roleId.toString())
                        .getSingleResult());
    }
}
