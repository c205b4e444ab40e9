package io.yinxin.upgrades;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.upgrades.UpgradeViews.ItemView;
import io.yinxin.upgrades.UpgradeViews.OwnView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Shows applications to the administrator they wait for, and the last one to whoever made it. */
@ApplicationScoped
class ViewUpgrades {
    private final Accounts accounts;
    private final Organisations organisations;
    private final Upgrades upgrades;
    private final Caller caller;

    ViewUpgrades(Accounts accounts, Organisations organisations, Upgrades upgrades, Caller caller) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.upgrades = upgrades;
        this.caller = caller;
    }

    /** Oldest first. */
    @Requires(Right.MANAGE_OPERATORS)
    @WithSession
    Uni<List<ItemView>> waiting() {
        return upgrades.waitingFor(Objects.requireNonNull(caller.requireUser().organisationId()))
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(upgrade -> accounts.profile(upgrade.accountId)
                        .map(individual -> ItemView.of(upgrade, upgrades.lapsesAt(upgrade), individual)))
                .collect()
                .asList();
    }

    /** @throws DomainException NOT_FOUND for who never applied */
    @Requires(Right.BECOME_OPERATOR)
    @WithSession
    Uni<OwnView> own() {
        return upgrades.latestOf(caller.requireUser().accountId())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .flatMap(upgrade -> organisations
                        .byId(upgrade.organisationId)
                        .map(organisation -> OwnView.of(upgrade, upgrades.lapsesAt(upgrade), organisation)));
    }
}
