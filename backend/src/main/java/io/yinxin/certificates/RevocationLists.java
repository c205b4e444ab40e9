package io.yinxin.certificates;

import io.smallrye.mutiny.Uni;
import io.yinxin.certificates.EvidenceStore.StoredList;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lists in use: in memory, else in the database, else fetched, each by one request at a time. A list that cannot be
 * fetched anew is used until its own end.
 */
@Singleton
class RevocationLists {
    private static final int MOST = 64;

    private record Held(RevocationList list, Instant fetchedAt) {
        boolean isFresh(Instant now, Duration maxAge, Duration skew) {
            return list.isCurrent(now, skew) && now.isBefore(fetchedAt.plus(maxAge));
        }
    }

    private final EvidenceStore store;
    private final RevocationFetcher fetcher;
    private final CertificatesConfig config;
    private final Clock clock;
    private final Map<String, Uni<Held>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST;
        }
    };

    RevocationLists(EvidenceStore store, RevocationFetcher fetcher, CertificatesConfig config, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Unavailable as a failure of the Uni */
    Uni<RevocationList> list(URI url, X509Certificate issuer, Duration maxAge, BoundedWorker worker) {
        byte[] issuerDigest = digest(issuer);
        String key = HexFormat.of().formatHex(issuerDigest) + " " + url;
        Held present = heldUnder(key);
        if (present != null && present.isFresh(clock.instant(), maxAge, config.skew())) {
            return Uni.createFrom().item(present.list());
        }
        Uni<Held> flight = underWay.computeIfAbsent(
                key,
                one -> stored(url, issuer, issuerDigest, worker)
                        .flatMap(known -> renewed(newer(present, known), url, issuer, issuerDigest, maxAge, worker))
                        .invoke(fresh -> hold(key, fresh))
                        .onTermination()
                        .invoke(() -> underWay.remove(key))
                        .memoize()
                        .indefinitely());
        return CallersContext.back(flight).map(Held::list);
    }

    /** What cannot be used any more counts as absent, and is fetched anew. */
    private Uni<Optional<Held>> stored(URI url, X509Certificate issuer, byte[] digest, BoundedWorker worker) {
        return store.list(url.toString(), digest)
                .flatMap(found -> worker.run(() -> found.map(list -> read(list, url, issuer))))
                .onFailure(Unavailable.class)
                .recoverWithItem(Optional::empty);
    }

    private static Held read(StoredList list, URI url, X509Certificate issuer) {
        return new Held(RevocationList.of(list.der(), issuer, url), list.fetchedAt());
    }

    private Uni<Held> renewed(
            @Nullable Held known,
            URI url,
            X509Certificate issuer,
            byte[] digest,
            Duration maxAge,
            BoundedWorker worker) {
        Instant now = clock.instant();
        if (known != null && known.isFresh(now, maxAge, config.skew())) {
            return Uni.createFrom().item(known);
        }
        return fetcher.list(url)
                .flatMap(der -> worker.run(() -> RevocationList.of(der, issuer, url))
                        .invoke(list -> requireProgress(list, known, now))
                        .call(list -> store.keep(url.toString(), digest, der, list)))
                .map(list -> new Held(list, now))
                .onFailure(Unavailable.class)
                .recoverWithUni(failure -> known != null && known.list().isCurrent(now, config.skew())
                        ? Uni.createFrom().item(known)
                        : Uni.createFrom().failure(failure));
    }

    private void requireProgress(RevocationList list, @Nullable Held known, Instant now) {
        if (!list.isCurrent(now, config.skew())) {
            throw new Unavailable("CRL is stale");
        }
        if (known != null && list.thisUpdate().isBefore(known.list().thisUpdate())) {
            throw new Unavailable("CRL is older than the one we have");
        }
    }

    private static @Nullable Held newer(@Nullable Held present, Optional<Held> stored) {
        if (present == null || stored.isEmpty()) {
            return stored.orElse(present);
        }
        return stored.get().list().thisUpdate().isBefore(present.list().thisUpdate()) ? present : stored.get();
    }

    private @Nullable Held heldUnder(String key) {
        synchronized (held) {
            return held.get(key);
        }
    }

    private void hold(String key, Held fresh) {
        synchronized (held) {
            held.put(key, fresh);
        }
    }

    static byte[] digest(X509Certificate issuer) {
        try {
            return Sha256.of(issuer.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
