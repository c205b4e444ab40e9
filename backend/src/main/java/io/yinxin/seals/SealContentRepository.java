package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** One part where one is needed: together they are megabytes. */
@Singleton
class SealContentRepository implements PanacheRepositoryBase<SealContentEntity, UUID> {
    Uni<byte[]> object(UUID sealId) {
        return part("select object from SealContentEntity where sealId = ?1", sealId);
    }

    Uni<byte[]> picture(UUID sealId) {
        return part("select picture from SealContentEntity where sealId = ?1", sealId);
    }

    Uni<byte[]> thumbnail(UUID sealId) {
        return part("select thumbnail from SealContentEntity where sealId = ?1", sealId);
    }

    private Uni<byte[]> part(String query, UUID sealId) {
        return find(query, sealId).project(byte[].class).firstResult();
    }
}
