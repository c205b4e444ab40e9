package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person, or a browser that did some work, stands behind a form (GEN-24). */
@Singleton
public class Captchas {
    private final CaptchaStore store;
    private final CaptchaAnswers answers;

    Captchas(CaptchaStore store, CaptchaAnswers answers) {
        this.store = store;
        this.answers = answers;
    }

    /**
     * Uses the captcha up and judges the answer; used up it is either way, on its own connection. Call it before the
     * use case's transaction.
     *
     * @param answer the characters of the picture, case ignored, or the ALTCHA payload
     * @throws DomainException CAPTCHA_WRONG at field imageCode
     */
    public Uni<Void> consume(@Nullable String captchaId, @Nullable String answer) {
        return store.take(parse(captchaId))
                .invoke(captcha -> answers.requireRight(captcha, answer))
                .replaceWithVoid();
    }

    private static @Nullable UUID parse(@Nullable String captchaId) {
        try {
            return captchaId == null ? null : UUID.fromString(captchaId);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
