package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Makes a new captcha. */
@ApplicationScoped
class CreateCaptcha {
    private final Throttle throttle;
    private final CaptchaStore store;
    private final CaptchaAnswers answers;
    private final CaptchaQuestions questions;
    private final BoundedWorker painters;
    private final CodesConfig.Captcha config;

    CreateCaptcha(
            Throttle throttle,
            CaptchaStore store,
            CaptchaAnswers answers,
            RandomCodes random,
            BlindIndex index,
            Vertx vertx,
            CodesConfig config) {
        this.throttle = throttle;
        this.store = store;
        this.answers = answers;
        this.config = config.captcha();
        this.questions = new CaptchaQuestions(random, CaptchaAnswers.workKey(index), this.config.maxNumber());
        this.painters = new BoundedWorker(vertx, "captcha", this.config.threads(), this.config.queue());
    }

    /** A captcha that was made. */
    record Made(UUID id, Captcha.Kind kind, Captcha.Question question) {}

    @Requires(Right.PUBLIC)
    Uni<Made> create(Captcha.Kind kind, String clientAddress) {
        return throttle.count(
                        "captcha",
                        clientAddress,
                        config.perMinute(),
                        Duration.ofMinutes(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> painters.run(() -> questions.ask(kind)))
                .flatMap(question -> keep(new Made(Ids.next(), kind, question)));
    }

    private Uni<Made> keep(Made made) {
        byte[] digest = answers.digest(made.kind(), made.question().answer());
        return store.keep(made.id(), new Captcha(made.kind(), digest)).replaceWith(made);
    }

    @PreDestroy
    void close() {
        painters.close();
    }
}
