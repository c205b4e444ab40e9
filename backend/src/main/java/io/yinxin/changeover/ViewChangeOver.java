package io.yinxin.changeover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a change of administrator is, for the two it is about. */
@ApplicationScoped
class ViewChangeOver {
    private final Accounts accounts;
    private final Nominations nominations;
    private final Caller caller;

    ViewChangeOver(Accounts accounts, Nominations nominations, Caller caller) {
        this.accounts = accounts;
        this.nominations = nominations;
        this.caller = caller;
    }

    @Requires(Right.VIEW_CHANGE_OVER)
    Uni<ChangeOverView> view() {
        CurrentUser user = caller.requireUser();
        return Panache.withSession(() -> user.kind() == UserKind.ENT_ADMIN
                ? nominations
                        .ofOrganisation(Objects.requireNonNull(user.organisationId()))
                        .flatMap(open -> of(open, ChangeOverView.State.NAMED))
                : nominations.forNominee(user.accountId()).flatMap(open -> of(open, ChangeOverView.State.OFFERED)));
    }

    private Uni<ChangeOverView> of(@Nullable Nomination open, ChangeOverView.State state) {
        if (open == null) {
            return Uni.createFrom().item(ChangeOverView.NONE);
        }
        boolean named = state == ChangeOverView.State.NAMED;
        return accounts.profile(named ? open.nomineeId() : open.formerId())
                .map(other -> new ChangeOverView(
                        state,
                        open.way(),
                        named ? other.username() : Masks.shortMask(other.username()),
                        name(other),
                        open.expiresAt(),
                        List.of(ChangeOverEffect.values())));
    }

    private static @Nullable String name(Profile other) {
        return other.holder() == null ? null : Masks.name(other.holder().name());
    }
}
