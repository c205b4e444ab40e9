package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class SignatureContentRepository implements PanacheRepositoryBase<SignatureContentEntity, UUID> {
    Uni<byte[]> picture(UUID signatureId) {
        return part("select picture from SignatureContentEntity where signatureId = ?1", signatureId);
    }

    Uni<byte[]> thumbnail(UUID signatureId) {
        return part("select thumbnail from SignatureContentEntity where signatureId = ?1", signatureId);
    }

    private Uni<byte[]> part(String query, UUID signatureId) {
        return find(query, signatureId).project(byte[].class).firstResult();
    }
}
