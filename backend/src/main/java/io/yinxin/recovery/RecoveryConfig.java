package io.yinxin.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Lifetimes and limits of recoveries. */
@ConfigMapping(prefix = "yinxin.recovery")
interface RecoveryConfig {
    /** How long a recovery is kept after the last step. */
    @WithDefault("30M")
    Duration kept();

    /** Recoveries one client address may begin in an hour, and proofs at banks and with licences. */
    @WithDefault("60")
    int perHour();

    /** Failed attempts at one target in 24 hours (RCU-09, RCP-08). */
    @WithDefault("5")
    int failuresPerDay();

    /** Requests for manual review from one phone in 30 days (RVW-57). */
    @WithDefault("3")
    int requestsPerPhone();

    /** How long the pictures of a request are kept after its decision (RVW-59). */
    @WithDefault("90D")
    Duration picturesKept();

    /** How long a holder may object to a recovery (RCP-15). */
    @WithDefault("7D")
    Duration objection();
}
