package io.yinxin.administratorrecovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Times of a change of administrator by review; limits of all recoveries stand in {@code yinxin.recovery}. */
@ConfigMapping(prefix = "yinxin.administrator-recovery")
interface AdministratorRecoveryConfig {
    /** How long the present administrator may object after the approval, before it takes effect (ACC-90). */
    @WithDefault("72H")
    Duration delay();

    /** After how long a claim nobody has decided about lapses. */
    @WithDefault("15D")
    Duration lapse();
}
