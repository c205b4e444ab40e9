package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/** Draws a standard seal for the form (SEL-30); what was seen is what may be made (SEL-31). */
@ApplicationScoped
class PreviewSeal {
    private final OwnSeals own;
    private final SealDrawings drawings;
    private final SealPictures pictures;
    private final SealWork work;
    private final Throttle throttle;
    private final SealsConfig config;

    PreviewSeal(
            OwnSeals own,
            SealDrawings drawings,
            SealPictures pictures,
            SealWork work,
            Throttle throttle,
            SealsConfig config) {
        this.own = own;
        this.drawings = drawings;
        this.pictures = pictures;
        this.work = work;
        this.throttle = throttle;
        this.config = config;
    }

    /** @throws DomainException SEAL_ORG_MISMATCH, SEAL_ORG_TOO_LONG, SEAL_GLYPH_MISSING; BUSY, TOO_MANY_ATTEMPTS */
    @Requires(Right.MANAGE_SEALS)
    Uni<DrawnSeal> draw(SealForms.Preview form) {
        SealKind kind = Objects.requireNonNull(form.sealKind());
        String name = Objects.requireNonNull(form.issuingOrg());
        return throttle.count(
                        "seal-picture",
                        own.user().accountId().toString(),
                        config.picturesPerHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(own::organisation)
                .invoke(organisation -> requireOwn(organisation, name))
                .flatMap(organisation -> work.run(() -> drawings.draw(kind, name, organisation.uscc())))
                .flatMap(image ->
                        keep(new KeptPicture(Ids.next(), KeptPicture.Purpose.STANDARD, kind, name, image, true)));
    }

    private void requireOwn(Organisation organisation, String name) {
        if (!config.freeName() && !SealRules.isNameOf(name, organisation.orgName())) {
            throw DomainException.at("issuingOrg", SealError.SEAL_ORG_MISMATCH);
        }
    }

    private Uni<DrawnSeal> keep(KeptPicture picture) {
        SealImage image = picture.image();
        return pictures.keep(own.user().accountId(), picture)
                .map(until -> new DrawnSeal(picture.id(), until, image.dataUrl(), image.widthMm(), image.heightMm()));
    }
}
