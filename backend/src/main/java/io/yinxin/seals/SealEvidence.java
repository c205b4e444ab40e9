package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who confirmed which seal object, by the seal's number, as it stands in documents: also once it was changed or deleted (SEL-05). */
@Singleton
class SealEvidence {
    private final SealRepository seals;
    private final SealContentRepository contents;
    private final FormerSealRepository formers;

    SealEvidence(SealRepository seals, SealContentRepository contents, FormerSealRepository formers) {
        this.seals = seals;
        this.contents = contents;
        this.formers = formers;
    }

    /** Before the seal gets another object, or none. In the caller's transaction. */
    Uni<Void> keep(SealEntity seal) {
        return contents.findById(seal.id)
                .flatMap(content -> formers.persist(FormerSealEntity.of(seal, content)))
                .replaceWithVoid();
    }

    /** In the caller's database session. @throws DomainException NOT_FOUND, also for those of others */
    Uni<FormerSealEntity> required(UUID organisationId, String number) {
        return formers.find("number = ?1 and organisationId = ?2", number, organisationId)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> present(organisationId, number));
    }

    private Uni<FormerSealEntity> present(UUID organisationId, String number) {
        return seals.find(
                        "number = ?1 and organisationId = ?2 and state <> ?3",
                        number,
                        organisationId,
                        SealState.DELETED)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .flatMap(seal -> contents.findById(seal.id).map(content -> FormerSealEntity.of(seal, content)));
    }
}
