package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.InitialPasswords;
import io.yinxin.accounts.OperatorFilter;
import io.yinxin.accounts.OperatorOrder;
import io.yinxin.accounts.OperatorSearch;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.web.PageOf;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows an administrator the operators of the own organisation (OPR-01 to OPR-03, OPR-06). */
@ApplicationScoped
class ListOperators {
    private final OperatorSearch search;
    private final OwnOperators own;
    private final CardBindings bindings;
    private final Sessions sessions;
    private final InitialPasswords initialPasswords;

    ListOperators(
            OperatorSearch search,
            OwnOperators own,
            CardBindings bindings,
            Sessions sessions,
            InitialPasswords initialPasswords) {
        this.search = search;
        this.own = own;
        this.bindings = bindings;
        this.sessions = sessions;
        this.initialPasswords = initialPasswords;
    }

    /**
     * What the page has to know before somebody tries.
     *
     * @param blocked whether changing and deleting is refused with OPERATORS_BLOCKED
     * @param fixedInitialPassword whether new operators get eight digits 8 (GEN-21)
     */
    @Schema(name = "OperatorRules")
    record RulesView(boolean blocked, boolean fixedInitialPassword) {}

    /** @throws DomainException BUSY */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<PageOf<OperatorItem>> list(
            @Nullable String username, @Nullable String name, String sort, int page, int pageSize) {
        return search.page(
                        own.organisationId(),
                        new OperatorFilter(username, name),
                        OperatorOrder.of(sort),
                        page,
                        pageSize)
                .flatMap(found -> items(found.items())
                        .map(items -> new PageOf<>(items, found.page(), found.pageSize(), found.total())));
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<OperatorView> view(String operatorId) {
        return own.find(operatorId, OperatorAct.QUERY)
                .flatMap(account ->
                        items(List.of(account)).map(items -> OperatorView.of(items.getFirst(), account.holder())));
    }

    @Requires(Right.MANAGE_OPERATORS)
    Uni<RulesView> rules() {
        boolean fixed = initialPasswords.isFixedFor(UserKind.ENT_OPERATOR);
        return own.isBlocked().map(blocked -> new RulesView(blocked, fixed));
    }

    private Uni<List<OperatorItem>> items(List<Profile> accounts) {
        List<UUID> ids = accounts.stream().map(Profile::accountId).toList();
        return bindings.ofAccounts(ids)
                .flatMap(cards -> sessions.lastSignIns(ids)
                        .map(last -> accounts.stream()
                                .map(account -> OperatorItem.of(
                                        account, cards.get(account.accountId()), last.get(account.accountId())))
                                .toList()));
    }
}
