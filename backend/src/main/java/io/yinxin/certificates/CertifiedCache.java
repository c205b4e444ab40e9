package io.yinxin.certificates;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Certificates whose path was found a moment ago: the same card comes again and again, and its path takes three times
 * the work of its signature. Holds for the anchors it was made for and no longer than its life; revocation is asked each
 * time nevertheless.
 */
final class CertifiedCache {
    private record Kept(CertifiedCertificate certified, Instant until) {}

    private final int most;
    private final Duration life;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > most;
        }
    };

    CertifiedCache(int most, Duration life) {
        this.most = most;
        this.life = life;
    }

    synchronized @Nullable CertifiedCertificate find(String sha256, Instant now) {
        Kept found = kept.get(sha256);
        return found == null || !now.isBefore(found.until()) ? null : found.certified();
    }

    synchronized void keep(CertifiedCertificate certified, Instant now) {
        kept.put(certified.read().sha256(), new Kept(certified, end(certified, now)));
    }

    /** Nothing of the path may end meanwhile. */
    private Instant end(CertifiedCertificate certified, Instant now) {
        Instant end = now.plus(life);
        for (var certificate : certified.path()) {
            Instant notAfter = certificate.getNotAfter().toInstant();
            end = notAfter.isBefore(end) ? notAfter : end;
        }
        Instant root = certified.anchor().root().getNotAfter().toInstant();
        return root.isBefore(end) ? root : end;
    }
}
