package io.yinxin.agent.http;

import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a site may do what. */
final class RateLimits {
    static final int FAILED_PROOFS = 3;
    static final int REQUESTS = 600;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int MAX_SITES = 1000;

    private final int operations;
    private final Clock clock;
    private final Map<Origin, Site> sites = new HashMap<>();

    private static final class Site {
        private final Deque<Instant> started = new ArrayDeque<>();
        private final Deque<Instant> asked = new ArrayDeque<>();
        private final Deque<Instant> failed = new ArrayDeque<>();
        private Instant pausedUntil = Instant.MIN;
    }

    /** @param operations that a site may start in a minute */
    RateLimits(int operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    synchronized void demandNoPause(Origin origin) throws Refusal {
        Instant until = site(origin).pausedUntil;
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            throw rate(Duration.between(now, until), "after failed proofs");
        }
    }

    /** Whoever guesses at proofs has to wait. */
    synchronized void proofFailed(Origin origin) {
        Site site = site(origin);
        Instant now = clock.instant();
        site.failed.add(now);
        forget(site.failed, now);
        if (site.failed.size() >= FAILED_PROOFS) {
            site.pausedUntil = now.plus(MINUTE);
            site.failed.clear();
        }
    }

    synchronized void request(Origin origin) throws Refusal {
        count(site(origin).asked, REQUESTS, "requests");
    }

    synchronized void operation(Origin origin) throws Refusal {
        count(site(origin).started, operations, "operations");
    }

    private void count(Deque<Instant> past, int most, String what) throws Refusal {
        Instant now = clock.instant();
        forget(past, now);
        if (past.size() >= most) {
            throw rate(Duration.between(now, past.getFirst().plus(MINUTE)), what);
        }
        past.add(now);
    }

    private Site site(Origin origin) {
        if (sites.size() >= MAX_SITES && !sites.containsKey(origin)) {
            sites.clear();
        }
        return sites.computeIfAbsent(origin, any -> new Site());
    }

    private static void forget(Deque<Instant> past, Instant now) {
        while (!past.isEmpty() && past.getFirst().plus(MINUTE).isBefore(now)) {
            past.removeFirst();
        }
    }

    private static Refusal rate(Duration left, String what) {
        return new Refusal(Fault.RATE, Map.of("retryAfter", Math.max(1, left.toSeconds())), what);
    }
}
