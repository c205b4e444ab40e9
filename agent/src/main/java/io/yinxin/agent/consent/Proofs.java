package io.yinxin.agent.consent;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks proofs, and lets each through once. */
public final class Proofs {
    /** Longer than a proof is good for. */
    private static final Duration MEMORY = Proof.SKEW.multipliedBy(3);
    /** A page that makes more than this in three minutes is not one of ours. */
    private static final int MAX = 20_000;

    private final Clock clock;
    private final Instant started;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    public Proofs(Clock clock) {
        this.clock = clock;
        // What was used before the agent was started anew is not remembered, so nothing of that time is taken.
        this.started = clock.instant();
    }

    public Proof check(String compact, Proof.Of request) throws Refusal {
        Instant now = clock.instant();
        Proof proof = Proof.check(compact, request, now, started);
        remember(proof, now);
        return proof;
    }

    private synchronized void remember(Proof proof, Instant now) throws Refusal {
        seen.values().removeIf(at -> at.plus(MEMORY).isBefore(now));
        if (seen.size() >= MAX) {
            throw new Refusal(Fault.RATE, Map.of("retryAfter", MEMORY.toSeconds()), "too many proofs");
        }
        if (seen.putIfAbsent(proof.page() + "." + proof.jti(), now) != null) {
            throw new Refusal(Fault.PROOF_REPLAYED, "used before");
        }
    }
}
