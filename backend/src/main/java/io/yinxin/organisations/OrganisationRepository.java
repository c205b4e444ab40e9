package io.yinxin.organisations;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class OrganisationRepository implements PanacheRepositoryBase<OrganisationEntity, UUID> {
    Uni<@Nullable OrganisationEntity> findByOrgCode(String orgCode) {
        return find("orgCode", orgCode).firstResult();
    }

    Uni<@Nullable OrganisationEntity> findByUscc(String uscc) {
        return find("uscc", uscc).firstResult();
    }
}
