package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.seals.SealFollower;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Permissions and limits, with the uses so far, go over to the seal that takes another one's place: it is the same to those who use it. */
@Singleton
class FollowSeals implements SealFollower {
    private final PermissionRepository permissions;

    FollowSeals(PermissionRepository permissions) {
        this.permissions = permissions;
    }

    @Override
    public Uni<Void> reissued(UUID former, UUID next) {
        return permissions.update("sealId = ?2 where sealId = ?1", former, next).replaceWithVoid();
    }
}
