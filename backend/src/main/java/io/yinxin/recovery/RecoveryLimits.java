package io.yinxin.recovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.platform.web.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Failed attempts per target over all methods (RCU-09, RCP-08) and per client address (GEN-36). Targets are what was
 * stated, on record or not, so that a limit tells nothing. A success takes nothing back that others have failed.
 */
@Singleton
public class RecoveryLimits {
    private static final String TARGET = "recovery-target";

    private final AttemptStore attempts;
    private final BlindIndex index;
    private final AddressGuard guard;
    private final Throttle throttle;
    private final RecoveryConfig config;
    private final Caller caller;

    RecoveryLimits(
            AttemptStore attempts,
            BlindIndex index,
            AddressGuard guard,
            Throttle throttle,
            RecoveryConfig config,
            Caller caller) {
        this.attempts = attempts;
        this.index = index;
        this.guard = guard;
        this.throttle = throttle;
        this.config = config;
        this.caller = caller;
    }

    /**
     * Carries out one attempt. It is counted before it is looked at, so that attempts made at the same time cannot pass
     * together, and taken back unless it is refused with status 422 for what was stated. Let codes be judged before:
     * they have limits of their own.
     *
     * @param targets each is counted for itself: {@code organisation:…}, {@code document:…}, {@code username:…}
     * @throws DomainException RECOVERY_LIMIT, TOO_MANY_ATTEMPTS, and what the work refuses with
     */
    public <T> Uni<T> attempt(RecoveryKind kind, List<String> targets, Supplier<Uni<T>> work) {
        return attempt(kind, targets, work, passed -> false);
    }

    /** @param wrong items that count like a refusal, though the recovery goes on with them */
    public <T> Uni<T> attempt(
            RecoveryKind kind, List<String> targets, Supplier<Uni<T>> work, Predicate<? super T> wrong) {
        UUID id = Ids.next();
        List<byte[]> digests = targets.stream()
                .map(target -> index.of(TARGET, kind + "\n" + target))
                .toList();
        String address = caller.address();
        return guard.admit(address)
                .chain(() -> attempts.begin(id, digests))
                .chain(() -> Uni.createFrom().deferred(work::get))
                .call(item -> wrong.test(item) ? Uni.createFrom().voidItem() : attempts.takeBack(id))
                .onFailure(failure -> !isGuess(failure))
                .call(() -> attempts.takeBack(id))
                .onFailure(RecoveryLimits::isGuess)
                .call(() -> guard.failed(address));
    }

    /**
     * Counts a proof that is about to be begun elsewhere, at a bank or with a licence: each costs the other side something,
     * and whoever asks has proven little yet.
     *
     * @throws DomainException TOO_MANY_ATTEMPTS
     */
    public Uni<Void> proofElsewhere() {
        return throttle.count(
                "recovery-elsewhere",
                caller.address(),
                config.perHour(),
                Duration.ofHours(1),
                CommonError.TOO_MANY_ATTEMPTS);
    }

    /** RECOVERY_LIMIT itself was never begun; taking it back does no harm. */
    private static boolean isGuess(Throwable failure) {
        return failure instanceof DomainException refusal
                && refusal.code().status() == 422
                && !(refusal.code() instanceof CommonError);
    }
}
