package io.yinxin.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Passwords that somebody else sets (GEN-20, GEN-21). */
@ConfigMapping(prefix = "yinxin.initial-password")
interface InitialPasswordConfig {
    enum Mode {
        RANDOM,
        /** Eight digits 8, for operators whom an administrator creates; anybody can guess it. */
        FIXED_88888888
    }

    @WithDefault("RANDOM")
    Mode mode();

    /** How long one can be signed in with. */
    @WithDefault("30D")
    Duration valid();
}
