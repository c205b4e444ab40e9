package io.yinxin.permissions;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.applications.BusinessCatalogue;
import io.yinxin.permissions.PermissionViews.ApplicationItem;
import io.yinxin.permissions.PermissionViews.OperatorPermissions;
import io.yinxin.permissions.PermissionViews.OwnView;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Shows permissions to the administrator, and to operators their own (OPR-30, OPR-36). */
@ApplicationScoped
class ViewPermissions {
    private final OperatorAccounts operators;
    private final BusinessCatalogue catalogue;
    private final Grants grants;
    private final Caller caller;

    ViewPermissions(OperatorAccounts operators, BusinessCatalogue catalogue, Grants grants, Caller caller) {
        this.operators = operators;
        this.catalogue = catalogue;
        this.grants = grants;
        this.caller = caller;
    }

    /** What can be permitted at all; nothing is marked as permitted. */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<List<ApplicationItem>> applications() {
        return catalogue.openTo(organisationId(), caller.language()).map(all -> PermissionViews.items(all, Set.of()));
    }

    /** @throws DomainException NOT_FOUND, also for operators of others and for administrators (OPR-34) */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<OperatorPermissions> ofOperator(String operatorId) {
        UUID organisationId = organisationId();
        return operators
                .operator(organisationId, PathValue.id(operatorId))
                .flatMap(operator -> grants.held(organisationId, operator.accountId()))
                .flatMap(held -> catalogue
                        .openTo(organisationId, caller.language())
                        .map(all -> OperatorPermissions.of(held, all)));
    }

    @Requires(Right.VIEW_OWN_PERMISSIONS)
    Uni<OwnView> own() {
        CurrentUser user = caller.requireUser();
        UUID organisationId = organisationId();
        return grants.held(organisationId, user.accountId())
                .flatMap(held ->
                        catalogue.openTo(organisationId, caller.language()).map(all -> OwnView.of(held, all)));
    }

    private UUID organisationId() {
        return Objects.requireNonNull(caller.requireUser().organisationId());
    }
}
