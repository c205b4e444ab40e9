package io.yinxin.sealing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a seal beside its operator; of the operator, the limits.
 *
 * @param accountId of a person; left out for an application
 * @param name of that person
 * @param client of an application; left out for a person
 * @param used so far
 */
@Schema(name = "SealPermission")
record PermissionItem(
        @Nullable UUID accountId,
        @Nullable String name,
        @Nullable String client,
        @Nullable LocalDate endsOn,
        @Nullable Integer mostUses,
        int used,
        Set<String> documents,
        Instant grantedAt) {
    static PermissionItem of(PermissionEntity permission, @Nullable String name) {
        return new PermissionItem(
                permission.accountId,
                name,
                permission.client,
                permission.endsOn,
                permission.mostUses,
                permission.used,
                new TreeSet<>(UseRules.documents(permission.documents)),
                permission.grantedAt);
    }

    @Override
    public String toString() {
        return "PermissionItem[" + accountId + client + "]";
    }
}
