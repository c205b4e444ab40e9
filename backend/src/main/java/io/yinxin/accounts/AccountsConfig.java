package io.yinxin.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Locking of passwords (GEN-35). */
@ConfigMapping(prefix = "yinxin.lock")
interface AccountsConfig {
    /** Wrong passwords in a row after which password checks of a name are refused. */
    @WithDefault("5")
    int failures();

    /** How long they are refused. */
    @WithDefault("30M")
    Duration duration();
}
