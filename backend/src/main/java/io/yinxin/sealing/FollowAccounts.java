package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountFollower;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Permissions end with the account (OPR-25), and where it is administrator or operator no longer (ACC-85). */
@Singleton
class FollowAccounts implements AccountFollower {
    private final PermissionRepository permissions;

    FollowAccounts(PermissionRepository permissions) {
        this.permissions = permissions;
    }

    @Override
    public Uni<Void> turned(UUID accountId, Turn turn) {
        return switch (turn) {
            case DISABLED, HOLDER_CHANGED -> Uni.createFrom().voidItem();
            case DELETED, ADMINISTRATION_EXCHANGED ->
                permissions.delete("accountId = ?1", accountId).replaceWithVoid();
        };
    }
}
