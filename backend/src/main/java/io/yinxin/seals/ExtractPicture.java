package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Takes a seal or a signature out of a scan and keeps that, for the form; the scan is forgotten at once (SEL-40). */
@ApplicationScoped
class ExtractPicture {
    private final OwnSeals own;
    private final SealExtraction extraction;
    private final SealPictures pictures;
    private final SealWork work;
    private final Throttle throttle;
    private final SealsConfig config;

    ExtractPicture(
            OwnSeals own,
            SealExtraction extraction,
            SealPictures pictures,
            SealWork work,
            Throttle throttle,
            SealsConfig config) {
        this.own = own;
        this.extraction = extraction;
        this.pictures = pictures;
        this.work = work;
        this.throttle = throttle;
        this.config = config;
    }

    /** @throws DomainException SEAL_IMAGE_FORMAT, SEAL_EXTRACT_FAILED; BUSY, TOO_MANY_ATTEMPTS */
    @Requires(Right.MANAGE_SEALS)
    Uni<ExtractedPicture> seal(byte[] scan) {
        return extract(KeptPicture.Purpose.IMAGE, () -> extraction.seal(scan));
    }

    /** @throws DomainException SEAL_IMAGE_FORMAT, SIGN_EXTRACT_FAILED; BUSY, TOO_MANY_ATTEMPTS */
    @Requires(Right.MANAGE_SEALS)
    Uni<ExtractedPicture> signature(byte[] scan) {
        return extract(KeptPicture.Purpose.SIGNATURE, () -> extraction.signature(scan));
    }

    private Uni<ExtractedPicture> extract(KeptPicture.Purpose purpose, Callable<SealExtraction.Extracted> step) {
        return throttle.count(
                        "seal-picture",
                        own.user().accountId().toString(),
                        config.picturesPerHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> work.run(step))
                .flatMap(found -> keep(purpose, found));
    }

    private Uni<ExtractedPicture> keep(KeptPicture.Purpose purpose, SealExtraction.Extracted found) {
        KeptPicture picture = new KeptPicture(Ids.next(), purpose, null, null, found.image(), found.acceptable());
        return pictures.keep(own.user().accountId(), picture)
                .map(until -> new ExtractedPicture(
                        picture.id(),
                        until,
                        found.acceptable(),
                        found.findings(),
                        found.before(),
                        found.image().dataUrl(),
                        found.image().widthMm(),
                        found.image().heightMm()));
    }
}
