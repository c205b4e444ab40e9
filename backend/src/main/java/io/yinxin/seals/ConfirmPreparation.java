package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import io.yinxin.platform.web.PublicOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Makes what was prepared, once the legal card has signed it; without that nothing is saved (SEL-05, SEL-24, SEL-51). */
@ApplicationScoped
class ConfirmPreparation {
    private final OwnSeals own;
    private final Preparations preparations;
    private final LegalCard legalCard;
    private final Makers makers;
    private final SealObjects objects;
    private final SealWork work;
    private final StoreSeal storeSeal;
    private final StoreSignature storeSignature;
    private final PublicOrigin origins;
    private final Audit audit;
    private final Clock clock;

    ConfirmPreparation(
            OwnSeals own,
            Preparations preparations,
            LegalCard legalCard,
            Makers makers,
            SealObjects objects,
            SealWork work,
            StoreSeal storeSeal,
            StoreSignature storeSignature,
            PublicOrigin origins,
            Audit audit,
            Clock clock) {
        this.own = own;
        this.preparations = preparations;
        this.legalCard = legalCard;
        this.makers = makers;
        this.objects = objects;
        this.work = work;
        this.storeSeal = storeSeal;
        this.storeSignature = storeSignature;
        this.origins = origins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws DomainException NOT_FOUND, LEGAL_CARD_REQUIRED, LEGAL_CARD_CHECK_FAILED, SEAL_PREPARATION_EXPIRED,
     *     CONFLICT_STALE, SEAL_NAME_TAKEN, BUSY; what is wrong with the card or its certificate
     */
    @Requires(Right.MANAGE_SEALS)
    Uni<MadeSeal> confirm(String preparationId, CardTokenForm token) {
        UUID id = PathValue.id(preparationId);
        CurrentUser user = own.user();
        return preparations
                .find(id, user)
                .invoke(own::requireLegalCardSession)
                .flatMap(prepared -> legalCard
                        .prove(user.accountId(), prepared.challenge(), token)
                        .flatMap(card -> make(id, prepared, token, card)))
                .onFailure(DomainException.class)
                .call(refusal -> audit.recordApart(
                        new AuditEvent.SealRefused(user.accountId(), ((DomainException) refusal).code())));
    }

    private Uni<MadeSeal> make(UUID id, Prepared prepared, CardTokenForm token, PresentedCard card) {
        Evidence evidence = Evidence.of(prepared, origins.ofPresentRequest(), token, card);
        return switch (prepared.act()) {
            case NEW, CHANGE, REISSUE ->
                object(prepared)
                        .flatMap(made -> Panache.withTransaction(() ->
                                preparations.use(id).chain(() -> storeSeal.store(prepared, made, evidence, card))))
                        .map(sealId -> new MadeSeal(sealId, null));
            case SIGNATURE ->
                work.run(() -> Thumbnails.of(Objects.requireNonNull(prepared.signature())
                                .image()
                                .png()))
                        .flatMap(thumbnail -> Panache.withTransaction(() -> preparations
                                .use(id)
                                .chain(() -> storeSignature.store(prepared, thumbnail, evidence, card))))
                        .map(signatureId -> new MadeSeal(null, signatureId));
        };
    }

    private Uni<StoreSeal.Made> object(Prepared prepared) {
        return makers.current()
                .flatMap(maker -> work.run(() -> {
                    SealImage image = SealObjects.picture(prepared.content());
                    byte[] object = objects.make(prepared.content(), maker, clock.instant());
                    return new StoreSeal.Made(object, image, Thumbnails.of(image.png()));
                }));
    }
}
