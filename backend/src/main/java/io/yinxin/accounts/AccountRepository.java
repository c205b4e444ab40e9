package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {
    Uni<Boolean> hasAdministrator(UUID organisationId) {
        return count(
                        "organisationId = ?1 and kind = ?2 and state <> ?3",
                        organisationId,
                        UserKind.ENT_ADMIN,
                        AccountState.DELETED)
                .map(found -> found > 0);
    }
}
