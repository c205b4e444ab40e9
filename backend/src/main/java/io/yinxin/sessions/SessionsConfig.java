package io.yinxin.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sessions last (GEN-37). */
@ConfigMapping(prefix = "yinxin.session")
public interface SessionsConfig {
    /** Without a request of the user. */
    @WithDefault("30M")
    Duration idle();

    /** In any case. */
    @WithDefault("12H")
    Duration absolute();
}
