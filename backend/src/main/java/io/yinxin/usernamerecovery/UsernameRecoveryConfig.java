package io.yinxin.usernamerecovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Lifetimes of proofs. */
@ConfigMapping(prefix = "yinxin.username-recovery")
interface UsernameRecoveryConfig {
    /** How long a proven phone or mailbox counts (RCU-03). */
    @WithDefault("30M")
    Duration proof();

    /** How long after the bank's answer the list of user names may be asked for (RCU-31). */
    @WithDefault("10M")
    Duration bankAnswer();
}
