package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * How strongly the people behind accounts were verified. An administrator stands for the organisation and shares its
 * level; everybody else has their own (spec 10). Joins the caller's transaction.
 */
@Singleton
public class RealNames {
    private final AccountChanges changes;
    private final Organisations organisations;
    private final Clock clock;

    RealNames(AccountChanges changes, Organisations organisations, Clock clock) {
        this.changes = changes;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Uni<Void> grant(Profile account, RealNameMethod method) {
        return change(account, known -> known.with(method, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    public Uni<Void> withdraw(Profile account, RealNameMethod method) {
        return change(account, known -> known.without(method));
    }

    /** Nothing that was verified counts any more. */
    public Uni<Void> clear(Profile account) {
        return change(account, known -> RealName.NONE);
    }

    private Uni<Void> change(Profile account, UnaryOperator<RealName> step) {
        UUID organisationId = account.organisationId();
        if (account.kind() != UserKind.ENT_ADMIN || organisationId == null) {
            return changes.changeRealName(account.accountId(), step.apply(account.realName()))
                    .replaceWithVoid();
        }
        return organisations
                .byId(organisationId)
                .flatMap(known -> organisations.changeRealName(organisationId, step.apply(known.realName())));
    }
}
