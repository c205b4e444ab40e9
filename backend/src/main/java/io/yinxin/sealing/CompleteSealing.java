package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Takes the card's signature and makes the sealed document (SEL-55). */
@ApplicationScoped
class CompleteSealing {
    private final OwnUse own;
    private final Attempts attempts;
    private final PreparationRepository preparations;
    private final Finish finish;
    private final SealedBefore before;
    private final UseLog log;
    private final SealingWork work;
    private final SealedJson sealed;
    private final ColumnCipher cipher;
    private final Clock clock;

    CompleteSealing(
            OwnUse own,
            Attempts attempts,
            PreparationRepository preparations,
            Finish finish,
            SealedBefore before,
            UseLog log,
            SealingWork work,
            SealedJson sealed,
            ColumnCipher cipher,
            Clock clock) {
        this.own = own;
        this.attempts = attempts;
        this.preparations = preparations;
        this.finish = finish;
        this.before = before;
        this.log = log;
        this.work = work;
        this.sealed = sealed;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record Signed(byte[] file, DocumentSealing.Signed signed) {
        @Override
        public String toString() {
            return "Signed";
        }
    }

    /**
     * One that is completed already is answered with what was sealed then, as long as that is kept.
     *
     * @throws DomainException NOT_FOUND, SEALING_EXPIRED, SEALING_SIGNATURE_WRONG, SEALING_TIME_STAMP, SEAL_USE_LIMIT,
     *     SEAL_CANNOT_USE; TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.USE_SEALS)
    Uni<SealedView> complete(String preparationId, CompletionForm form) {
        UUID id = PathValue.id(preparationId);
        return attempts.count("sealing-completion", own.actor())
                .chain(() -> before.or(complete(id, form), own.actor(), id, use -> true));
    }

    private Uni<SealedView> complete(UUID id, CompletionForm form) {
        return Panache.withSession(() -> preparations.required(id, own.user()))
                .invoke(this::requireInTime)
                .flatMap(preparation -> {
                    Kept kept = sealed.open(preparation.facts, Kept.class);
                    // Around all of it: whatever refuses a use, the log tells.
                    return sign(preparation, kept, form)
                            .flatMap(signed -> finish.finish(
                                    own.actor(),
                                    kept,
                                    signed.file(),
                                    signed.signed(),
                                    Boolean.TRUE.equals(form.withoutTimeStamp()),
                                    id,
                                    () -> preparations.use(id)))
                            .onFailure(DomainException.class)
                            .call(refusal -> log.refused(own.actor(), kept.task(), (DomainException) refusal));
                });
    }

    private Uni<Signed> sign(PreparationEntity preparation, Kept kept, CompletionForm form) {
        return work.run(() -> {
            byte[] value = SignatureValue.of(
                    Objects.requireNonNull(form.signature()), kept.waiting().key());
            DocumentSealing.Signed signed = SealingRefusals.signing(() -> DocumentSealing.sign(kept.waiting(), value));
            return new Signed(cipher.open(preparation.content), signed);
        });
    }

    private void requireInTime(PreparationEntity preparation) {
        if (!clock.instant().isBefore(preparation.expiresAt)) {
            throw new DomainException(SealingError.SEALING_EXPIRED);
        }
    }
}
