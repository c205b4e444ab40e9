package io.yinxin.ownrights;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.CardBindings;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What closing this very account would bring with it, and whether it can be closed at all. */
@Singleton
class ClosingEffects {
    private final Accounts accounts;
    private final RealNames realNames;
    private final CardBindings bindings;

    ClosingEffects(Accounts accounts, RealNames realNames, CardBindings bindings) {
        this.accounts = accounts;
        this.realNames = realNames;
        this.bindings = bindings;
    }

    Uni<Set<ClosingEffect>> of(Profile account) {
        EnumSet<ClosingEffect> effects = EnumSet.allOf(ClosingEffect.class);
        if (account.kind() != UserKind.ENT_ADMIN) {
            effects.remove(ClosingEffect.ORGANISATION_WITHOUT_ADMINISTRATOR);
        }
        if (account.kind() != UserKind.ENT_OPERATOR) {
            effects.removeAll(EnumSet.of(ClosingEffect.ADMINISTRATOR_TOLD, ClosingEffect.PERMISSIONS_WITHDRAWN));
        }
        return bindings.ofAccount(account.accountId())
                .invoke(card -> keepIf(card != null, effects, ClosingEffect.CARD_UNBOUND))
                .chain(() -> realNames.of(account))
                .invoke(known -> keepIf(known.level() != RealNameLevel.NONE, effects, ClosingEffect.REAL_NAME_VOID))
                .replaceWith(() -> Collections.unmodifiableSet(effects));
    }

    /** Operators an administrator would leave alone; an organisation's operators hang on its administrator (GEN-13). */
    Uni<Integer> operatorsLeft(Profile account) {
        return account.kind() != UserKind.ENT_ADMIN
                ? Uni.createFrom().item(0)
                : accounts.countOperatorsOf(Objects.requireNonNull(account.organisationId()))
                        .map(Math::toIntExact);
    }

    private static void keepIf(boolean there, Set<ClosingEffect> effects, ClosingEffect effect) {
        if (!there) {
            effects.remove(effect);
        }
    }
}
