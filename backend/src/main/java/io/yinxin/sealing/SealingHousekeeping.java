package io.yinxin.sealing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets documents nobody has fetched, preparations no card has signed, and uses of long ago. */
@Singleton
class SealingHousekeeping {
    /** Those who come late are told so for a while. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Documents documents;
    private final PreparationRepository preparations;
    private final UseRepository uses;
    private final SealingConfig config;
    private final Clock clock;

    SealingHousekeeping(
            Documents documents,
            PreparationRepository preparations,
            UseRepository uses,
            SealingConfig config,
            Clock clock) {
        this.documents = documents;
        this.preparations = preparations;
        this.uses = uses;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "4m", identity = "sealing-housekeeping")
    Uni<Void> forget() {
        return documents
                .forgetOld()
                .chain(() -> Panache.withTransaction(() -> preparations
                        .empty(clock.instant())
                        .chain(() -> preparations.delete(
                                "expiresAt < ?1", clock.instant().minus(LATE)))
                        .chain(() -> uses.delete("usedAt < ?1", clock.instant().minus(config.logKept())))))
                .replaceWithVoid();
    }
}
