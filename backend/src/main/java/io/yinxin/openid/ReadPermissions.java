package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells an application what an operator may do in it, and of no other. */
@ApplicationScoped
class ReadPermissions {
    private final Accounts accounts;
    private final PermissionsHere permissions;
    private final Clients clients;
    private final Caller caller;

    ReadPermissions(Accounts accounts, PermissionsHere permissions, Clients clients, Caller caller) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.clients = clients;
        this.caller = caller;
    }

    /** @throws DomainException NOT_FOUND for accounts that are no operator's; FORBIDDEN to who is no application here */
    @Requires(Right.READ_PERMISSIONS)
    Uni<PermissionClaim> ofAccount(UUID accountId) {
        String application = caller.client()
                .flatMap(clients::find)
                .flatMap(Client::catalogued)
                .orElseThrow(() -> new DomainException(CommonError.FORBIDDEN));
        return accounts.profile(accountId).flatMap(account -> claim(account, application));
    }

    private Uni<PermissionClaim> claim(Profile account, String application) {
        UUID organisationId = account.organisationId();
        if (account.kind() != UserKind.ENT_OPERATOR
                || organisationId == null
                || account.state() == AccountState.DELETED) {
            return Uni.createFrom().failure(new DomainException(CommonError.NOT_FOUND));
        }
        boolean active = account.state() == AccountState.ACTIVE || account.state() == AccountState.NOT_ACTIVATED;
        Uni<List<String>> held = active
                ? permissions.of(organisationId, account.accountId(), application)
                : Uni.createFrom().item(List.of());
        return held.map(all -> new PermissionClaim(account.accountId(), organisationId, active, all));
    }
}
