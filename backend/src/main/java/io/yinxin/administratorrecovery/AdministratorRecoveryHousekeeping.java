package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Claims nobody has objected to in time, and those nobody has decided about (ACC-90, ACC-92). */
@Singleton
class AdministratorRecoveryHousekeeping {
    private static final Logger LOG = Logger.getLogger(AdministratorRecoveryHousekeeping.class);

    private final ClaimStore claims;
    private final TakeEffect effect;
    private final EndClaim end;
    private final UsernameReservations usernames;
    private final AdministratorRecoveryConfig config;
    private final Clock clock;

    AdministratorRecoveryHousekeeping(
            ClaimStore claims,
            TakeEffect effect,
            EndClaim end,
            UsernameReservations usernames,
            AdministratorRecoveryConfig config,
            Clock clock) {
        this.claims = claims;
        this.effect = effect;
        this.end = end;
        this.usernames = usernames;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "administrator-recovery-housekeeping")
    Uni<Void> run() {
        return applyDue().chain(this::endLapsed);
    }

    Uni<Void> applyDue() {
        return each(claims::due, this::apply);
    }

    Uni<Void> endLapsed() {
        return each(
                () -> claims.openSince(clock.instant().minus(config.lapse())),
                id -> Panache.withTransaction(() -> end.end(id, "LAPSED")).replaceWithVoid());
    }

    /** A name or document somebody else has got meanwhile will not be free tomorrow either. */
    private Uni<Void> apply(UUID id) {
        return Panache.withTransaction(() -> effect.apply(id))
                .onFailure(
                        failure -> failure instanceof DomainException refusal && refusal.code() instanceof AccountError)
                .recoverWithUni(() ->
                        Panache.withTransaction(() -> end.end(id, "OVERTAKEN")).replaceWithVoid());
    }

    /** Each for itself: one that fails does not hold up the others, and is tried again. */
    private Uni<Void> each(Supplier<Uni<List<UUID>>> found, Function<UUID, Uni<Void>> step) {
        return Panache.withSession(found)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> step.apply(id)
                        .chain(() -> usernames.release(id))
                        .onFailure()
                        .recoverWithItem(failure -> {
                            LOG.errorf(failure, "claim %s stays as it is", id);
                            return null;
                        })
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
