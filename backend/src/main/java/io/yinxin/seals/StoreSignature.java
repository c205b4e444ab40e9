package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps a signature that was confirmed, DISABLED (SEL-51). Joins the caller's transaction. */
@Singleton
class StoreSignature {
    private final OwnSeals own;
    private final SignatureRepository signatures;
    private final SignatureContentRepository contents;
    private final SealPictures pictures;
    private final ColumnCipher cipher;
    private final SealedJson sealed;
    private final Audit audit;

    StoreSignature(
            OwnSeals own,
            SignatureRepository signatures,
            SignatureContentRepository contents,
            SealPictures pictures,
            ColumnCipher cipher,
            SealedJson sealed,
            Audit audit) {
        this.own = own;
        this.signatures = signatures;
        this.contents = contents;
        this.pictures = pictures;
        this.cipher = cipher;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** @return the signature's id @throws DomainException CONFLICT_STALE when another got its number meanwhile */
    Uni<UUID> store(Prepared prepared, byte[] thumbnail, Evidence evidence, PresentedCard card) {
        Prepared.Signature from = Objects.requireNonNull(prepared.signature());
        return signatures
                .lastRunning(from.declarant())
                .map(last -> entity(from, last + 1, card))
                .call(entity -> signatures.persistAndFlush(entity))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new DomainException(CommonError.CONFLICT_STALE))
                .call(entity -> keep(entity.id, from.image(), thumbnail, evidence))
                .call(() -> pictures.forget(prepared.pictureId()))
                .call(entity -> audit.record(event(entity, from.image(), card)))
                .map(entity -> entity.id);
    }

    /** Its name is what was confirmed; of two at a time one number would be given twice. */
    private SignatureEntity entity(Prepared.Signature from, int running, PresentedCard card) {
        if (!from.name().endsWith(String.valueOf(running))) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        SignatureEntity entity = new SignatureEntity();
        entity.id = Ids.next();
        entity.organisationId = own.organisationId();
        entity.accountId = from.declarant();
        entity.running = running;
        entity.name = from.name();
        entity.state = SealState.DISABLED;
        entity.note = from.note();
        entity.widthMm = from.image().widthMm();
        entity.heightMm = from.image().heightMm();
        entity.cardNo = Masks.shortMask(card.cardNo());
        entity.madeAt = from.madeAt();
        entity.madeBy = own.user().accountId();
        return entity;
    }

    private Uni<Void> keep(UUID signatureId, SealImage image, byte[] thumbnail, Evidence evidence) {
        SignatureContentEntity content = new SignatureContentEntity();
        content.signatureId = signatureId;
        content.picture = cipher.seal(image.png());
        content.thumbnail = cipher.seal(thumbnail);
        content.confirmation = sealed.seal(evidence);
        return contents.persistAndFlush(content).replaceWithVoid();
    }

    private AuditEvent event(SignatureEntity entity, SealImage image, PresentedCard card) {
        return new AuditEvent.SealManaged(
                own.user().accountId(),
                "SIGNATURE_MADE",
                "signature:" + entity.id,
                Map.of(
                        "declarant", entity.accountId.toString(),
                        "picture", Sha256.hex(image.png()),
                        "card", Masks.shortMask(card.cardNo()),
                        "certificate", card.certificate().sha256()));
    }
}
