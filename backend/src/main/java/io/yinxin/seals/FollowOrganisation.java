package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationFollower;
import jakarta.inject.Singleton;

/** A seal of a name or code that is not the organisation's any more is out of use. */
@Singleton
class FollowOrganisation implements OrganisationFollower {
    private final Disable disable;

    FollowOrganisation(Disable disable) {
        this.disable = disable;
    }

    @Override
    public Uni<Void> renamed(Organisation after) {
        return disable.ofOrganisation(after.organisationId());
    }
}
