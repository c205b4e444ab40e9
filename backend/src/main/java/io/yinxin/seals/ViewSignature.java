package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Shows one signature and its picture (SEL-43). */
@ApplicationScoped
class ViewSignature {
    private final OwnSeals own;
    private final SignatureContentRepository contents;
    private final SignatureItems items;
    private final ColumnCipher cipher;

    ViewSignature(OwnSeals own, SignatureContentRepository contents, SignatureItems items, ColumnCipher cipher) {
        this.own = own;
        this.contents = contents;
        this.items = items;
        this.cipher = cipher;
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<SignatureItem> view(String signatureId) {
        return Panache.withSession(() -> own.signature(signatureId))
                .flatMap(signature -> items.of(List.of(signature)))
                .map(List::getFirst);
    }

    /** @return PNG @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<byte[]> picture(String signatureId) {
        return part(signatureId, contents::picture);
    }

    /** @return PNG @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<byte[]> thumbnail(String signatureId) {
        return part(signatureId, contents::thumbnail);
    }

    private Uni<byte[]> part(String signatureId, Function<UUID, Uni<byte[]>> part) {
        return Panache.withSession(() -> own.signature(signatureId).flatMap(signature -> part.apply(signature.id)))
                .map(cipher::open);
    }
}
