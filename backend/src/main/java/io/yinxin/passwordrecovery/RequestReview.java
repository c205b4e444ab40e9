package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.Captchas;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Manual review: a person decides (RCP-22 to RCP-29, RCP-36). Requests for names nobody has are taken like any other; the
 * reviewer sees that there is no account.
 */
@ApplicationScoped
class RequestReview {
    private final RecoverySteps steps;
    private final Captchas captchas;
    private final ReviewCheck check;
    private final Records records;
    private final Passwords passwords;
    private final SubmitReview submission;
    private final ReviewPictures pictures;

    RequestReview(
            RecoverySteps steps,
            Captchas captchas,
            ReviewCheck check,
            Records records,
            Passwords passwords,
            SubmitReview submission,
            ReviewPictures pictures) {
        this.steps = steps;
        this.captchas = captchas;
        this.check = check;
        this.records = records;
        this.passwords = passwords;
        this.submission = submission;
        this.pictures = pictures;
    }

    /**
     * @throws DomainException CAPTCHA_WRONG; VALIDATION_FAILED with all fields, codes and missing pictures included;
     *     RECOVERY_METHOD before the legal representative's data failed; REVIEW_OPEN, RVW_RECOVERY_LIMIT, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> submit(String recoveryId, ReviewForm form) {
        return steps.withMethod(recoveryId, Method.MANUAL_REVIEW)
                .call(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .flatMap(flow -> check.check(flow, form)
                        .flatMap(request -> records.accountOf(flow.state())
                                .flatMap(account -> passwords
                                        .hash(Objects.requireNonNull(form.newPassword()))
                                        .flatMap(hash -> submit(flow, request, account, hash)))))
                .map(flow -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }

    private Uni<Flow<Attempt>> submit(
            Flow<Attempt> flow, ReviewCheck.Request request, @Nullable Profile account, String hash) {
        return Panache.withTransaction(() -> submission
                .submit(flow, request, account, hash)
                .call(() -> pictures.keepUntilDecided(RecoveryKind.PASSWORD, flow.id())));
    }
}
