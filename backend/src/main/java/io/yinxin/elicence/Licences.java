package io.yinxin.elicence;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.qr.QrCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What others do with electronic business licences. Calls take seconds: never inside a database transaction. */
@Singleton
public class Licences {
    /** Confirmed at the last moment, told a little later. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final LicenceService service;
    private final LicenceStore store;
    private final LicenceConfig config;
    private final Clock clock;

    Licences(LicenceService service, LicenceStore store, LicenceConfig config, Clock clock) {
        this.service = service;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Begins a scan.
     *
     * @param purpose UPPER_SNAKE; the holder is told what the licence is used for
     * @throws DomainException PROVIDER_UNAVAILABLE as a failure of the Uni
     */
    public Uni<LicenceVisit> start(String purpose) {
        return Uni.createFrom().deferred(() -> {
            UUID id = Ids.next();
            UUID requestId = UUID.randomUUID();
            Instant expiresAt = clock.instant().plus(config.valid());
            return service.begin(requestId, purpose, config.valid().toSeconds())
                    .onFailure(ProviderFailure.class)
                    .transform(failure -> ((ProviderFailure) failure).asProblem())
                    .call(() -> store.begin(id, requestId, purpose, expiresAt))
                    .map(content -> new LicenceVisit(id, content, QrCode.svg(content), expiresAt));
        });
    }

    /**
     * What is known of a scan; the service is asked if it was not asked just now. Its outage leaves the scan as it was
     * until its time is over.
     *
     * @throws DomainException NOT_FOUND
     */
    public Uni<LicenceState> state(UUID id) {
        return store.mayAsk(id, config.pause())
                .flatMap(ask -> ask == null
                        ? Uni.createFrom().voidItem()
                        : service.result(ask.requestId())
                                .onFailure(ProviderFailure.class)
                                .recoverWithNull()
                                .flatMap(word -> store.put(id, word, isOver(ask))))
                .chain(() -> store.find(id));
    }

    private boolean isOver(LicenceStore.Ask ask) {
        return clock.instant().isAfter(ask.expiresAt().plus(GRACE));
    }
}
