package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.agreements.Agreements;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardRecord;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Shows the holder the own account. */
@ApplicationScoped
class ViewAccount {
    private final OwnRecord records;
    private final Organisations organisations;
    private final CardBindings bindings;
    private final Agreements agreements;
    private final Caller caller;

    ViewAccount(
            OwnRecord records,
            Organisations organisations,
            CardBindings bindings,
            Agreements agreements,
            Caller caller) {
        this.records = records;
        this.organisations = organisations;
        this.bindings = bindings;
        this.agreements = agreements;
        this.caller = caller;
    }

    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<AccountView> own() {
        CurrentUser user = caller.requireUser();
        return records.of(user.accountId())
                .flatMap(own -> bindings.ofAccount(user.accountId()).flatMap(card -> view(user, own, card)));
    }

    private Uni<AccountView> view(CurrentUser user, OwnRecord.Own own, @Nullable CardRecord card) {
        Profile profile = own.profile();
        boolean activatable = ActivationRules.refusal(profile.state(), user.method(), card != null)
                .isEmpty();
        return organisations
                .ofAccount(profile.organisationId())
                .flatMap(organisation -> agreements
                        .acceptedBy(profile.accountId(), caller.language())
                        .map(accepted -> AccountView.of(own, organisation, card, activatable, accepted)));
    }
}
