package io.yinxin.cards;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.OwnCard.UnbindEffect;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the holder the bound card and what would follow from unbinding it (CRD-03, CRD-04, CRD-16). */
@ApplicationScoped
class ViewCard {
    private final Accounts accounts;
    private final CardBindings bindings;
    private final CardStates states;
    private final Caller caller;
    private final Clock clock;

    ViewCard(Accounts accounts, CardBindings bindings, CardStates states, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.bindings = bindings;
        this.states = states;
        this.caller = caller;
        this.clock = clock;
    }

    @Requires(Right.USE_CARD)
    Uni<OwnCard> own() {
        CurrentUser user = caller.requireUser();
        return bindings.ofAccount(user.accountId())
                .flatMap(card -> card == null
                        ? Uni.createFrom().item(new OwnCard(null, false, List.of(), null))
                        : view(user, card));
    }

    private Uni<OwnCard> view(CurrentUser user, CardRecord card) {
        return accounts.profile(user.accountId())
                .flatMap(profile -> effects(profile)
                        .flatMap(effects -> stateOf(card)
                                .map(state -> new OwnCard(
                                        OwnCard.View.of(card, state),
                                        mayOverwrite(user, card),
                                        effects,
                                        unbindRefusal(profile)))));
    }

    /** What the record tells, where the directory does not answer. */
    private Uni<CardState> stateOf(CardRecord card) {
        if (!clock.instant().isBefore(card.validTo())) {
            return Uni.createFrom().item(CardState.EXPIRED);
        }
        return states.of(card.cardNo(), card.certSerial()).map(state -> state.orElse(CardState.NORMAL));
    }

    static boolean mayOverwrite(CurrentUser user, CardRecord card) {
        return user.kind() == UserKind.ENT_ADMIN
                && user.method() == SignInMethod.CARD_LEGAL
                && card.kind() == CardKind.LEGAL;
    }

    /** An account without password would have no way in (CRD-15). */
    static @Nullable CardLinkError unbindRefusal(Profile profile) {
        return profile.state() == AccountState.NOT_ACTIVATED ? CardLinkError.UNBIND_NOT_ACTIVATED : null;
    }

    private Uni<List<UnbindEffect>> effects(Profile profile) {
        UUID organisationId = profile.organisationId();
        if (profile.kind() != UserKind.ENT_ADMIN || organisationId == null) {
            return Uni.createFrom().item(effects(false, false));
        }
        return bindings.anyOperatorBound(organisationId).map(bound -> effects(true, bound));
    }

    private static List<UnbindEffect> effects(boolean administrator, boolean operatorsBound) {
        List<UnbindEffect> effects = new ArrayList<>(List.of(
                UnbindEffect.CARD_SIGN_IN_ENDS, UnbindEffect.CARD_VERIFICATION_WITHDRAWN, UnbindEffect.SEALS_DISABLED));
        if (operatorsBound) {
            effects.add(UnbindEffect.OPERATORS_AFFECTED);
        }
        if (administrator) {
            effects.add(UnbindEffect.NEEDS_MEDIUM_APPLICATIONS_CLOSE);
        }
        return effects;
    }
}
