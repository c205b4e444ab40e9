package io.yinxin.passwordrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Passwords whose hour has come, and requests that have become void (RCP-15, RCP-27, RVW-58). */
@Singleton
class PasswordRecoveryHousekeeping {
    private static final Logger LOG = Logger.getLogger(PasswordRecoveryHousekeeping.class);

    private final ChosenPasswordStore chosen;
    private final ApplyDelayed delayed;
    private final ReviewRequests requests;
    private final WaitingPasswords waiting;
    private final ReviewNotices notices;
    private final PasswordRecoveryConfig config;
    private final Clock clock;

    PasswordRecoveryHousekeeping(
            ChosenPasswordStore chosen,
            ApplyDelayed delayed,
            ReviewRequests requests,
            WaitingPasswords waiting,
            ReviewNotices notices,
            PasswordRecoveryConfig config,
            Clock clock) {
        this.chosen = chosen;
        this.delayed = delayed;
        this.requests = requests;
        this.waiting = waiting;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "password-recovery-housekeeping")
    Uni<Void> run() {
        return applyDue().chain(this::endOvertaken);
    }

    Uni<Void> applyDue() {
        return each(chosen::due, delayed::apply);
    }

    Uni<Void> endOvertaken() {
        return each(() -> chosen.changedSince(), id -> waiting.voidOne(id, "PASSWORD_CHANGED"))
                .chain(() -> each(
                        () -> chosen.openSince(clock.instant().minus(config.reviewLapse())),
                        id -> waiting.voidOne(id, "LAPSED")
                                .chain(() -> requests.get(id, ReviewData.class))
                                .flatMap(request -> notices.lapsed(request.data()))));
    }

    /** Each in a transaction of its own: one that fails does not hold up the others, and is tried again. */
    private static Uni<Void> each(Supplier<Uni<List<UUID>>> found, Function<UUID, Uni<Void>> step) {
        return Panache.withSession(found)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> step.apply(id))
                        .onFailure()
                        .recoverWithItem(failure -> {
                            LOG.errorf(failure, "recovery %s stays as it is", id);
                            return null;
                        })
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
