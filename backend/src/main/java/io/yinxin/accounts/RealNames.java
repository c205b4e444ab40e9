package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * How strongly the people behind accounts were verified. An administrator stands for the organisation and shares its
 * level; everybody else has their own (spec 10). Joins the caller's transaction.
 */
@Singleton
public class RealNames {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Organisations organisations;
    private final Clock clock;

    RealNames(Accounts accounts, AccountChanges changes, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the account stands on: its own verification, or that of the organisation for an administrator. */
    public Uni<RealName> of(Profile account) {
        UUID organisationId = account.organisationId();
        return account.kind() != UserKind.ENT_ADMIN || organisationId == null
                ? Uni.createFrom().item(account.realName())
                : organisations.byId(organisationId).map(Organisation::realName);
    }

    /** Whether the organisation or one of its operators is verified. */
    public Uni<Boolean> anyOf(UUID organisationId) {
        return organisations
                .byId(organisationId)
                .flatMap(known -> known.realNameLevel() != RealNameLevel.NONE
                        ? Uni.createFrom().item(true)
                        : verifiedOperatorsOf(organisationId).map(verified -> !verified.isEmpty()));
    }

    public Uni<List<Profile>> verifiedOperatorsOf(UUID organisationId) {
        return accounts.verifiedOperatorsOf(organisationId);
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
