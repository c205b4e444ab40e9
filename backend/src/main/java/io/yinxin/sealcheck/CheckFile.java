package io.yinxin.sealcheck;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.certificates.Certificates;
import io.yinxin.eseal.verify.DocumentException;
import io.yinxin.eseal.verify.DocumentReport;
import io.yinxin.eseal.verify.DocumentVerifier;
import io.yinxin.eseal.verify.InspectedDocument;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Checks a file for anybody; it is kept nowhere (SEL-65). */
@ApplicationScoped
class CheckFile {
    static final String PATH = "/api/v1/seal-checks";

    /** A time stamp that turns out to be good moves the time everything is asked for; more rounds are never needed. */
    private static final int ROUNDS = 3;

    private final Certificates certificates;
    private final Throttle throttle;
    private final Clock clock;
    private final SealCheckConfig config;
    private final SealCheckViews views;
    private final BoundedWorker worker;
    private final Turns turns;

    CheckFile(
            Certificates certificates,
            Throttle throttle,
            Clock clock,
            Vertx vertx,
            SealCheckConfig config,
            SealCheckViews views) {
        this.certificates = certificates;
        this.views = views;
        this.throttle = throttle;
        this.clock = clock;
        this.config = config;
        this.worker = new BoundedWorker(vertx, "seal-checks", config.threads(), config.queue());
        this.turns = new Turns(config.perAddress());
    }

    /** @throws DomainException SEAL_CHECK_UNSUPPORTED; PAYLOAD_TOO_LARGE, TOO_MANY_ATTEMPTS, BUSY */
    @Requires(Right.PUBLIC)
    Uni<SealCheckView> check(byte[] file, String clientAddress, Language language) {
        if (file.length > config.largest().asLongValue()) {
            return Uni.createFrom().failure(new DomainException(CommonError.PAYLOAD_TOO_LARGE));
        }
        return throttle.count(
                        "seal-check",
                        clientAddress,
                        config.perHour(),
                        Duration.ofHours(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> turns.of(clientAddress, () -> check(file, language)));
    }

    private Uni<SealCheckView> check(byte[] file, Language language) {
        Instant now = clock.instant();
        return worker.run(() -> InspectedDocument.read(file))
                .onFailure(DocumentException.class)
                .transform(failure -> new DomainException(SealCheckError.SEAL_CHECK_UNSUPPORTED))
                .flatMap(document -> judge(document, new AskedTrust(), now, ROUNDS))
                .flatMap(report -> worker.run(() -> views.of(report, now, file, language)));
    }

    private Uni<DocumentReport> judge(InspectedDocument document, AskedTrust trust, Instant now, int rounds) {
        return worker.run(() -> new DocumentVerifier(trust).verify(document, now))
                .flatMap(report -> rounds == 0 || trust.open().isEmpty() || isLate(now)
                        ? Uni.createFrom().item(report)
                        : answer(trust, now).chain(() -> judge(document, trust, now, rounds - 1)));
    }

    /** One after the other: each may have to wait for an authority, and many files are checked at once. */
    private Uni<Void> answer(AskedTrust trust, Instant began) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (AskedTrust.Question question : trust.open()) {
            all = all.chain(() -> isLate(began)
                    ? Uni.createFrom().voidItem()
                    : certificates
                            .standing(question.certificate(), question.anchors(), question.at())
                            .invoke(standing -> trust.answer(question, standing))
                            .replaceWithVoid());
        }
        return all;
    }

    /** The file is in memory all the time. */
    private boolean isLate(Instant began) {
        return clock.instant().isAfter(began.plus(config.deadline()));
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
