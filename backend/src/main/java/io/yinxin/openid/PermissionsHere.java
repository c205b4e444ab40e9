package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.yinxin.permissions.Grants;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** An operator's permissions for one application: what others may do elsewhere is none of its business. */
@Singleton
class PermissionsHere {
    private final Grants grants;

    PermissionsHere(Grants grants) {
        this.grants = grants;
    }

    /** As {@code application:function}, in the order of their names. */
    Uni<List<String>> of(UUID organisationId, UUID accountId, String application) {
        return grants.effective(organisationId, accountId)
                .map(all -> all.stream()
                        .filter(permission -> permission.startsWith(application + ":"))
                        .sorted()
                        .toList());
    }
}
