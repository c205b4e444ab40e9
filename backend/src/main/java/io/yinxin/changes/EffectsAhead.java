package io.yinxin.changes;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.LoseCards;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would follow from a change, of what {@link EffectRules} allows for: only that which has something to take effect
 * on. Looked at in the transaction of the change, so that what is accepted is what happens.
 */
@Singleton
public class EffectsAhead {
    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final RealNames realNames;
    private final CardBindings bindings;
    private final LoseCards cards;

    EffectsAhead(RealNames realNames, CardBindings bindings, LoseCards cards) {
        this.realNames = realNames;
        this.bindings = bindings;
        this.cards = cards;
    }

    /**
     * @param before the account as it is
     * @return in the order of {@link Effect}
     */
    public Uni<Set<Effect>> of(Profile before, Change change) {
        EnumSet<Effect> effects = EnumSet.noneOf(Effect.class);
        effects.addAll(EffectRules.of(before.kind(), change.items()));
        if (!before.phoneLogin()) {
            effects.remove(Effect.PHONE_LOGIN_OFF);
        }
        if (!before.emailLogin()) {
            effects.remove(Effect.EMAIL_LOGIN_OFF);
        }
        return lookAtCard(before, change.holder(), effects)
                .chain(() -> lookAtLegalCard(before, effects))
                .chain(() -> lookAtRealName(before, effects))
                .chain(() -> lookAtOrganisation(before, change.orgCode(), effects))
                .replaceWith(() -> Collections.unmodifiableSet(effects));
    }

    /**
     * @param accepted names of effects the person has been told and wants; null for none
     * @throws DomainException EFFECTS_NOT_ACCEPTED with all effects, if one of them is missing
     */
    public static void requireAccepted(Set<Effect> effects, @Nullable Collection<String> accepted) {
        List<String> names = effects.stream().map(Effect::name).toList();
        if (accepted == null ? !names.isEmpty() : !accepted.containsAll(names)) {
            throw DomainException.with(ChangeError.EFFECTS_NOT_ACCEPTED, Map.of("effects", names));
        }
    }

    private Uni<Void> lookAtCard(Profile before, @Nullable Holder holder, Set<Effect> effects) {
        return holder == null || !effects.contains(Effect.CARD_UNBOUND)
                ? NOTHING
                : cards.wouldLose(before, holder)
                        .invoke(lost -> keepIf(lost, effects, Effect.CARD_UNBOUND))
                        .replaceWithVoid();
    }

    private Uni<Void> lookAtLegalCard(Profile before, Set<Effect> effects) {
        return effects.contains(Effect.LEGAL_CARD_TO_CHECK)
                ? bindings.ofAccount(before.accountId())
                        .map(card -> card != null && card.kind() == CardKind.LEGAL)
                        .invoke(legal -> keepIf(legal, effects, Effect.LEGAL_CARD_TO_CHECK))
                        .replaceWithVoid()
                : NOTHING;
    }

    private Uni<Void> lookAtRealName(Profile before, Set<Effect> effects) {
        return effects.contains(Effect.REAL_NAME_VOID)
                ? realNames
                        .of(before)
                        .map(known -> known.level() != RealNameLevel.NONE)
                        .invoke(verified -> keepIf(verified, effects, Effect.REAL_NAME_VOID))
                        .replaceWithVoid()
                : NOTHING;
    }

    private Uni<Void> lookAtOrganisation(Profile before, @Nullable String orgCode, Set<Effect> effects) {
        UUID organisationId = before.organisationId();
        if (organisationId == null || !effects.contains(Effect.ORGANISATION_REAL_NAMES_VOID)) {
            return NOTHING;
        }
        return realNames
                .anyOf(organisationId)
                .invoke(any -> keepIf(any, effects, Effect.ORGANISATION_REAL_NAMES_VOID))
                .chain(() ->
                        orgCode == null ? Uni.createFrom().item(false) : cards.wouldLoseAny(organisationId, orgCode))
                .invoke(any -> keepIf(any, effects, Effect.ORGANISATION_CARDS_UNBOUND))
                // All of the organisation's includes the administrator's own.
                .invoke(() ->
                        keepIf(!effects.contains(Effect.ORGANISATION_REAL_NAMES_VOID), effects, Effect.REAL_NAME_VOID))
                .replaceWithVoid();
    }

    private static void keepIf(boolean there, Set<Effect> effects, Effect effect) {
        if (!there) {
            effects.remove(effect);
        }
    }
}
