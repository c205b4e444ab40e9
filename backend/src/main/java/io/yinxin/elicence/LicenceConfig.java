package io.yinxin.elicence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How codes for licences are dealt with. */
@ConfigMapping(prefix = "yinxin.licences")
interface LicenceConfig {
    /** How long a code can be scanned and confirmed. */
    @WithDefault("3m")
    Duration valid();

    /** Pause between two questions after the same code. */
    @WithDefault("1s")
    Duration pause();

    /** How long a confirmed licence's data are kept. */
    @WithDefault("24h")
    Duration keep();
}
