package io.yinxin.seals;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps a seal that was made, DISABLED (SEL-02). Joins the caller's transaction. */
@Singleton
class StoreSeal {
    private final OwnSeals own;
    private final SealRepository seals;
    private final SealContentRepository contents;
    private final SealEvidence formers;
    private final SealPictures pictures;
    private final ColumnCipher cipher;
    private final SealedJson sealed;
    private final List<SealFollower> followers;
    private final Audit audit;

    StoreSeal(
            OwnSeals own,
            SealRepository seals,
            SealContentRepository contents,
            SealEvidence formers,
            SealPictures pictures,
            ColumnCipher cipher,
            SealedJson sealed,
            @All List<SealFollower> followers,
            Audit audit) {
        this.own = own;
        this.seals = seals;
        this.contents = contents;
        this.formers = formers;
        this.pictures = pictures;
        this.cipher = cipher;
        this.sealed = sealed;
        this.followers = followers;
        this.audit = audit;
    }

    /** @param object SESeal in DER */
    record Made(byte[] object, SealImage image, byte[] thumbnail) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** @return the seal's id @throws DomainException NOT_FOUND, CONFLICT_STALE, SEAL_NAME_TAKEN at sealName */
    Uni<UUID> store(Prepared prepared, Made made, Evidence evidence, PresentedCard card) {
        return target(prepared)
                .invoke(seal -> fill(seal, Objects.requireNonNull(prepared.seal()), made, card))
                .call(seal -> seals.persistAndFlush(seal))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("sealName", SealError.SEAL_NAME_TAKEN))
                .call(seal -> keep(seal.id, made, evidence))
                .call(seal -> prepared.act() == Prepared.Act.REISSUE
                        ? tell(seal)
                        : Uni.createFrom().voidItem())
                .call(() -> pictures.forget(prepared.pictureId()))
                .call(seal -> audit.record(event(prepared.act(), seal, made, card)))
                .map(seal -> seal.id);
    }

    private Uni<SealEntity> target(Prepared prepared) {
        UUID subject = prepared.subjectId();
        if (subject == null) {
            return Uni.createFrom().item(created());
        }
        return seals.required(own.organisationId(), subject)
                .invoke(seal -> seal.requireVersion(prepared.version()))
                .flatMap(seal -> prepared.act() == Prepared.Act.REISSUE
                        ? successorOf(seal)
                        : formers.keep(seal).replaceWith(() -> changed(seal)));
    }

    /** It leaves its name to its successor, so it must be known to the database first. */
    private Uni<SealEntity> successorOf(SealEntity former) {
        former.superseded = true;
        former.disable(EndCause.REISSUED);
        SealEntity next = created();
        next.predecessorId = former.id;
        return seals.flush().replaceWith(next);
    }

    private SealEntity created() {
        SealEntity seal = new SealEntity();
        seal.id = Ids.next();
        seal.organisationId = own.organisationId();
        seal.state = SealState.DISABLED;
        return seal;
    }

    private static SealEntity changed(SealEntity seal) {
        seal.disable(EndCause.CHANGED);
        seal.warnedDays = null;
        return seal;
    }

    private void fill(SealEntity seal, Prepared.Seal from, Made made, PresentedCard card) {
        seal.operatorAccount = from.operatorAccount();
        seal.legal = from.legal();
        seal.operatorCard = from.operatorCard();
        seal.number = from.number();
        seal.name = from.name();
        seal.kind = from.kind();
        seal.way = from.way();
        seal.issuingOrg = from.issuingOrg();
        seal.validFrom = from.validFrom();
        seal.validTo = from.validTo();
        seal.validStart = from.validStart();
        seal.validEnd = from.validEnd();
        seal.note = from.note();
        seal.widthMm = made.image().widthMm();
        seal.heightMm = made.image().heightMm();
        seal.cardNo = Masks.shortMask(card.cardNo());
        seal.certificate = from.certificate();
        seal.organisationKey = from.organisationKey();
        seal.certificateFrom = from.certificateFrom();
        seal.certificateTo = from.certificateTo();
        seal.madeAt = from.madeAt();
        seal.madeBy = own.user().accountId();
    }

    private Uni<Void> keep(UUID sealId, Made made, Evidence evidence) {
        return contents.findById(sealId)
                .flatMap(present -> {
                    SealContentEntity content = present == null ? new SealContentEntity() : present;
                    content.sealId = sealId;
                    content.object = cipher.seal(made.object());
                    content.picture = cipher.seal(made.image().png());
                    content.thumbnail = cipher.seal(made.thumbnail());
                    content.confirmation = sealed.seal(evidence);
                    return contents.persistAndFlush(content);
                })
                .replaceWithVoid();
    }

    /** One after the other: they share the transaction. */
    private Uni<Void> tell(SealEntity next) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.reissued(next.predecessorId, next.id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private AuditEvent event(Prepared.Act act, SealEntity seal, Made made, PresentedCard card) {
        String action =
                switch (act) {
                    case CHANGE -> "SEAL_CHANGED";
                    case REISSUE -> "SEAL_REISSUED";
                    case NEW, SIGNATURE -> "SEAL_MADE";
                };
        return new AuditEvent.SealManaged(
                own.user().accountId(),
                action,
                "seal:" + seal.id,
                Map.of(
                        "number", seal.number,
                        "kind", seal.kind.name(),
                        "object", Sha256.hex(made.object()),
                        "card", Masks.shortMask(card.cardNo()),
                        "certificate", card.certificate().sha256()));
    }
}
