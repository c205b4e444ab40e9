package io.yinxin.passwordrecovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Lifetimes of password recoveries; limits shared with user names stand in {@code yinxin.recovery}. */
@ConfigMapping(prefix = "yinxin.password-recovery")
interface PasswordRecoveryConfig {
    /** How long a proof may wait for the new password (RCP-07). */
    @WithDefault("15M")
    Duration proof();

    /** How long a new password waits after a proof by knowledge alone (RCP-15); 0 puts it in force at once. */
    @WithDefault("0H")
    Duration knowledgeDelay();

    /** After how long a request nobody has decided about lapses (RCP-27). */
    @WithDefault("15D")
    Duration reviewLapse();
}
