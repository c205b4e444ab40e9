package io.yinxin.agent.consent;

import io.yinxin.agent.consent.PolicyFile.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Policy and the user's own decisions together. */
public final class Sites {
    /** So long a changed policy file may go unnoticed. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final PolicyFile file;
    private final Pairings pairings;
    private final Clock clock;
    private @Nullable Loaded loaded;
    private Instant looked = Instant.MIN;

    public Sites(PolicyFile file, Pairings pairings, Clock clock) {
        this.file = file;
        this.pairings = pairings;
        this.clock = clock;
    }

    public synchronized Loaded policyFile() {
        Instant now = clock.instant();
        Loaded present = loaded;
        if (present == null || looked.plus(AGAIN).isBefore(now)) {
            present = file.load();
            loaded = present;
            looked = now;
        }
        return present;
    }

    public Policy policy() {
        return policyFile().policy();
    }

    /** Whether a page from there is answered at all. */
    public boolean mayAsk(Origin origin) throws IOException {
        return policy().mayPair(origin) && !pairings.refused().contains(origin);
    }

    public Pairings pairings() {
        return pairings;
    }

    public boolean hasPolicy() {
        return Files.exists(file.path());
    }
}
