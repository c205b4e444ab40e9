package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;

/** Whether an organisation has no administrator yet (GEN-07). Told only to who has proven to know or to hold it. */
@Singleton
class FreeOrganisations {
    private final Organisations organisations;
    private final Accounts accounts;

    FreeOrganisations(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** @throws DomainException ORG_ADMIN_EXISTS at field uscc */
    Uni<Void> requireFree(String orgCode) {
        return organisations
                .idOf(orgCode)
                .flatMap(id -> id == null ? Uni.createFrom().item(false) : accounts.hasAdministrator(id))
                .invoke(administered -> {
                    if (administered) {
                        throw DomainException.at("uscc", OrganisationError.ORG_ADMIN_EXISTS);
                    }
                })
                .replaceWithVoid();
    }
}
