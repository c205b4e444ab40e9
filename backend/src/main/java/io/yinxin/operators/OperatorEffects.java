package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ApplyEffects;
import io.yinxin.changes.Effect;
import io.yinxin.changes.EffectsAhead;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows when an administrator changes an operator's data: what spec 05 table 4.1 says, and that another mobile ends
 * the operator's sessions (OPR-19, OPR-22).
 */
@Singleton
class OperatorEffects {
    private final EffectsAhead ahead;
    private final ApplyEffects effects;

    OperatorEffects(EffectsAhead ahead, ApplyEffects effects) {
        this.ahead = ahead;
        this.effects = effects;
    }

    /**
     * @param accepted names of effects the administrator has been told and wants
     * @return all that will follow
     * @throws DomainException EFFECTS_NOT_ACCEPTED with all of them
     */
    Uni<Set<Effect>> requireAccepted(OperatorChange change, @Nullable List<String> accepted) {
        return ahead.of(change.before(), change.change()).map(known -> {
            EnumSet<Effect> all = EnumSet.noneOf(Effect.class);
            all.addAll(known);
            if (change.ofMobile()) {
                all.add(Effect.SIGN_IN_AGAIN);
            }
            EffectsAhead.requireAccepted(all, accepted);
            return all;
        });
    }

    /** Joins the transaction of the change. */
    Uni<Void> apply(Profile after, Set<Effect> accepted) {
        return effects.apply(after, accepted);
    }
}
