package io.yinxin.changeover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Times of a change of administrator. */
@ConfigMapping(prefix = "yinxin.change-over")
interface ChangeOverConfig {
    /** How long who is named may think about it. */
    @WithDefault("7D")
    Duration answer();

    /** How long the record of a nomination is kept. */
    @WithDefault("1095D")
    Duration keep();
}
