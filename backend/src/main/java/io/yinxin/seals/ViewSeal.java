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

/** Shows one seal and its picture (SEL-04). */
@ApplicationScoped
class ViewSeal {
    private final OwnSeals own;
    private final SealContentRepository contents;
    private final SealItems items;
    private final ColumnCipher cipher;

    ViewSeal(OwnSeals own, SealContentRepository contents, SealItems items, ColumnCipher cipher) {
        this.own = own;
        this.contents = contents;
        this.items = items;
        this.cipher = cipher;
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<SealView> view(String sealId) {
        return Panache.withSession(() -> own.seal(sealId))
                .flatMap(seal -> items.of(List.of(seal)).map(rows -> view(seal, rows.getFirst())));
    }

    /** @return PNG @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<byte[]> picture(String sealId) {
        return part(sealId, contents::picture);
    }

    /** @return PNG @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<byte[]> thumbnail(String sealId) {
        return part(sealId, contents::thumbnail);
    }

    private Uni<byte[]> part(String sealId, Function<UUID, Uni<byte[]>> part) {
        return Panache.withSession(() -> own.seal(sealId).flatMap(seal -> part.apply(seal.id)))
                .map(cipher::open);
    }

    private static SealView view(SealEntity seal, SealItem item) {
        return new SealView(
                item,
                seal.note,
                seal.widthMm,
                seal.heightMm,
                seal.cardNo,
                seal.certificateFrom,
                seal.certificateTo,
                seal.organisationKey != null,
                seal.predecessorId);
    }
}
