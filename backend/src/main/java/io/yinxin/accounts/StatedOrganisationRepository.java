package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class StatedOrganisationRepository implements PanacheRepositoryBase<StatedOrganisationEntity, UUID> {}
