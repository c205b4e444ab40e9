package io.yinxin.upgrades;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Individuals who want to become operators. */
@ConfigMapping(prefix = "yinxin.upgrades")
interface UpgradesConfig {
    /** How long an application waits for the administrator. */
    @WithDefault("30D")
    Duration lapse();

    /** How many applications one person may make in a day: each is told to an administrator. */
    @WithDefault("5")
    int perDay();
}
