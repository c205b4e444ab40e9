package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.agreements.Agreements;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the signed-in holder the own account; document number and phone stay masked (GEN-30). */
@ApplicationScoped
class ViewAccount {
    private final Accounts accounts;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Caller caller;

    ViewAccount(Accounts accounts, Organisations organisations, Agreements agreements, Caller caller) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.agreements = agreements;
        this.caller = caller;
    }

    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<AccountView> own() {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(profile -> organisations
                        .ofAccount(profile.organisationId())
                        .flatMap(organisation -> agreements
                                .acceptedBy(profile.accountId(), caller.language())
                                .map(accepted -> AccountView.of(profile, organisation, accepted))));
    }
}
