package io.yinxin.ownrights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what holders may have of their own data. */
@ConfigMapping(prefix = "yinxin.personal-data")
interface PersonalDataConfig {
    /** Copies an account may take in a day (ACC-72). */
    @WithDefault("3")
    int copiesPerDay();

    /** Copies made at once by one replica; beyond that 503. */
    @WithDefault("4")
    int copiesAtOnce();

    /** How long a closing can be taken back (ACC-76). */
    @WithDefault("7D")
    Duration closingPause();
}
